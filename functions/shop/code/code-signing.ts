import { createHmac, timingSafeEqual } from 'node:crypto'
import { formatShopCode, parseShopCode, signedPart } from '@app/rules/shop/shop-code'

/** One key per deployment and key version; old versions stay valid until they are retired. */
export type CodeKeys = Readonly<Record<string, string>>

export type CodeParts = { readonly shopNumber: string; readonly serial: string; readonly keyVersion: string }

/** HMAC-SHA-256 truncated to 96 bit (RFC 2104 §5), base64url: sixteen characters. */
const signatureOf = (key: string, signed: string): string =>
  createHmac('sha256', key).update(`shop-code:${signed}`).digest().subarray(0, 12).toString('base64url')

/** The 28 characters for a sign. Throws when the deployment lacks the key version: that is a wrong configuration. */
export const signCode = (keys: CodeKeys, { shopNumber, serial, keyVersion }: CodeParts): string => {
  const key = keys[keyVersion]
  if (!key) throw new Error(`no key of version ${keyVersion}`)
  const signed = shopNumber + serial + keyVersion
  return signed + signatureOf(key, signed)
}

/** The parts of a code that this bureau signed; undefined for everything else. Reads nothing. */
export const verifyCode = (keys: CodeKeys, text: string): (CodeParts & { readonly district: string }) | undefined => {
  const parsed = parseShopCode(text)
  const key = parsed && keys[parsed.keyVersion]
  if (!parsed || !key) return undefined
  const expected = Buffer.from(signatureOf(key, signedPart(parsed)))
  const given = Buffer.from(parsed.signature)
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return undefined
  const { shopNumber, serial, keyVersion, district } = parsed
  return { shopNumber, serial, keyVersion, district }
}

export { formatShopCode }
