import { gcmsiv } from '@noble/ciphers/aes'
import { fromBase64url, toBase64url } from '../base64'
import { sha256, sha256Bytes } from '../sha256'
import { fromUtf8, utf8 } from '../utf8'

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

const nonce = new Uint8Array(12)

/**
 * Seals texts under a key, each to its place: `1.<key's name>.<hidden text and tag>`, by AES-256-GCM-SIV (RFC 8452).
 * WeChat has no chance to offer at once, and this cipher needs none: under one nonce for all, the same text at the same
 * place looks the same, and nothing else is given away.
 */
export const textSealer = (key: Uint8Array): TextSealer => {
  const hidingKey = keyFor('seal', key)
  const prefix = `1.${sha256(keyFor('name', key)).slice(0, 8)}.`
  const cipherAt = (place: string) => gcmsiv(hidingKey, nonce, utf8(prefix + place))
  const opened = (place: string, bytes: Uint8Array): Uint8Array | undefined => {
    try {
      return cipherAt(place).decrypt(bytes)
    } catch {
      return undefined
    }
  }
  return {
    seal: (place, text) => prefix + toBase64url(cipherAt(place).encrypt(utf8(text))),
    open: (place, sealed) => {
      if (!sealed.startsWith(prefix)) return { fault: faultOf(sealed) }
      const bytes = opened(place, fromBase64url(sealed.slice(prefix.length)) ?? new Uint8Array())
      return bytes ? { text: fromUtf8(bytes) } : { fault: 'tampered' }
    },
  }
}
