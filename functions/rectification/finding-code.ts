import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/** By key version; those that sign the codes on the walls. */
type Keys = Readonly<Record<string, string>>

export type FindingRef = { readonly shopId: string; readonly ref: string }

const pattern = /^([0-9A-HJ-NPQRTUWXY]{8})([0-9A-HJ-NPQRTUWXY]{2})([\w-]{11})([\w-]{16})$/

/** Eleven characters by which a finding is found again; public by itself, since only the signature opens it. */
export const refOf = (rectificationId: string, key: string): string =>
  createHash('sha256').update(`${rectificationId}#${key}`).digest().subarray(0, 8).toString('base64url')

/** HMAC-SHA-256 truncated to 96 bit (RFC 2104 §5); its words differ from those of a shop's code. */
const signatureOf = (key: string, signed: string): string =>
  createHmac('sha256', key).update(`finding:${signed}`).digest().subarray(0, 12).toString('base64url')

type Of = { readonly shopId: string; readonly rectificationId: string; readonly key: string }

/**
 * What is printed beside a finding: 37 characters that open exactly this finding to whoever holds the page. It is kept
 * nowhere: the signature is made again from the key whenever the page is printed, and at rest there is `ref` only.
 */
export const signFinding = (keys: Keys, keyVersion: string, { shopId, rectificationId, key }: Of): string => {
  const secret = keys[keyVersion]
  if (!secret) throw new Error(`no key of version ${keyVersion}`)
  const signed = `${shopId}${keyVersion}${refOf(rectificationId, key)}`
  return signed + signatureOf(secret, signed)
}

/** The finding that a code of ours opens; undefined for everything else. Reads nothing. */
export const readFinding = (keys: Keys, code: string): FindingRef | undefined => {
  const [, shopId, keyVersion = '', ref, given] = pattern.exec(code) ?? []
  const secret = keys[keyVersion]
  if (!shopId || !ref || !given || !secret) return undefined
  const expected = signatureOf(secret, `${shopId}${keyVersion}${ref}`)
  return timingSafeEqual(Buffer.from(expected), Buffer.from(given)) ? { shopId, ref } : undefined
}

/** Where the page of a finding lies in the `public` table. */
export const findingKey = ({ shopId, ref }: FindingRef): string => `D#${shopId.slice(0, 3)}#FINDING#${shopId}#${ref}`

/** What `public` needs of this: to read a code, and to know where its page lies. */
export const findingCodes = (keys: Keys) => ({
  read: (code: string): FindingRef | undefined => readFinding(keys, code),
  key: findingKey,
})
