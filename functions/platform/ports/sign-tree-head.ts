import type { Hash } from '@app/rules/evidence/merkle'

/** A key's public half, as proofs carry it: `publicKey` and `keyId` in hexadecimal. */
export type TreeKey = { readonly algorithm: string; readonly keyId: string; readonly publicKey: string }

/** The hash of a district's log and its name: SHA-256 today, SM3 where the bureau has to use it. */
export type TreeHash = { readonly name: string; readonly of: Hash }

/** Signs tree heads: a key in a secret, a key service, a cryptographic machine with SM2. */
export type SignTreeHead = {
  readonly key: TreeKey
  /** Signs the UTF-8 bytes of a text; the signature is hexadecimal. */
  readonly sign: (text: string) => Promise<string>
}

/** Whether a key signed a text; false too where its algorithm is not known here. */
export type CheckTreeHead = (key: TreeKey, text: string, signature: string) => boolean
