import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import type { CheckTreeHead, SignTreeHead, TreeHash, TreeKey } from '../ports/sign-tree-head'

/** ECDSA on P-256 over SHA-256, named as JOSE does; signatures as r ‖ s, which every browser's WebCrypto checks. */
const algorithm = 'ES256'
const encoding = { dsaEncoding: 'ieee-p1363' } as const

export const sha256Tree: TreeHash = {
  name: 'SHA-256',
  of: (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest()),
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Signs with the private key of a secret: PKCS #8 in base64. */
export const treeKey = (pkcs8: string): SignTreeHead => {
  const privateKey = createPrivateKey({ key: Buffer.from(pkcs8, 'base64'), format: 'der', type: 'pkcs8' })
  if (privateKey.asymmetricKeyDetails?.namedCurve !== 'prime256v1')
    throw new Error('the key of the log is not on P-256')
  const publicKey = createPublicKey(privateKey).export({ format: 'der', type: 'spki' })
  return {
    key: { algorithm, keyId: sha256(publicKey), publicKey: publicKey.toString('hex') },
    sign: async (text) => sign('sha256', Buffer.from(text), { key: privateKey, ...encoding }).toString('hex'),
  }
}

const publicKeyOf = ({ publicKey }: TreeKey) =>
  createPublicKey({ key: Buffer.from(publicKey, 'hex'), format: 'der', type: 'spki' })

export const checkTreeHead: CheckTreeHead = (key, text, signature) => {
  if (key.algorithm !== algorithm || sha256(Buffer.from(key.publicKey, 'hex')) !== key.keyId) return false
  const signed = Buffer.from(signature, 'hex')
  return verify('sha256', Buffer.from(text), { key: publicKeyOf(key), ...encoding }, signed)
}
