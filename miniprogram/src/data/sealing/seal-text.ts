import { fromBase64url, toBase64url } from '../base64'
import { sha256, sha256Bytes } from '../sha256'
import { fromUtf8, utf8 } from '../utf8'
import { aesGcm, nonceLength } from './gcm'

/** Why a sealed text does not open: it was sealed with another key, or it is not what was sealed at this place. */
export type SealFault = 'otherKey' | 'tampered'

export type TextSealer = {
  readonly seal: (place: string, text: string) => string
  readonly open: (place: string, sealed: string) => { readonly text: string } | { readonly fault: SealFault }
}

const joined = (...parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** One key from another, for one purpose. */
const keyFor = (purpose: string, key: Uint8Array): Uint8Array => sha256Bytes(joined(utf8(`qingan/${purpose}/`), key))

const faultOf = (sealed: string): SealFault => (/^1\.[0-9a-f]{8}\./.test(sealed) ? 'otherKey' : 'tampered')

/**
 * Seals texts under a key, each to its place: `1.<key's name>.<nonce, hidden text and tag>`. The nonce is made of key,
 * place and text (as RFC 8452 makes its own), because WeChat has no chance to offer at once: the same text at the same
 * place looks the same, two different ones never share a nonce.
 */
export const textSealer = (key: Uint8Array): TextSealer => {
  const sealer = aesGcm(keyFor('seal', key))
  const nonceKey = keyFor('nonce', key)
  const prefix = `1.${sha256(keyFor('name', key)).slice(0, 8)}.`
  const besideOf = (place: string) => utf8(prefix + place)
  /** Hashed twice under the key, as HMAC is: what is hashed inside is never seen. */
  const nonceOf = (beside: Uint8Array, bytes: Uint8Array) => {
    const inside = sha256Bytes(joined(nonceKey, sha256Bytes(beside), bytes))
    return sha256Bytes(joined(nonceKey, inside)).slice(0, nonceLength)
  }
  const opened = (place: string, bytes: Uint8Array): Uint8Array | undefined =>
    bytes.length < nonceLength
      ? undefined
      : sealer.open({ nonce: bytes.slice(0, nonceLength), beside: besideOf(place) }, bytes.subarray(nonceLength))
  return {
    seal: (place, text) => {
      const beside = besideOf(place)
      const bytes = utf8(text)
      const nonce = nonceOf(beside, bytes)
      return prefix + toBase64url(joined(nonce, sealer.seal({ nonce, beside }, bytes)))
    },
    open: (place, sealed) => {
      if (!sealed.startsWith(prefix)) return { fault: faultOf(sealed) }
      const bytes = opened(place, fromBase64url(sealed.slice(prefix.length)) ?? new Uint8Array())
      return bytes ? { text: fromUtf8(bytes) } : { fault: 'tampered' }
    },
  }
}
