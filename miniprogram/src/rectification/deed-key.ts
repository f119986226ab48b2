import { sha256 } from '../data/sha256'

// The texts are JSON of our own: what is outside ASCII only has to be told apart, not decoded.
const bytesOf = (text: string): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2)
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    bytes[2 * i] = unit >>> 8
    bytes[2 * i + 1] = unit & 0xff
  }
  return bytes
}

/**
 * The key of a deed that may be repeated after the app was killed: made from what is sent, so the same content has the
 * same key without storing one, and changed content has another.
 */
export const deedKey = (subject: string, input: unknown): string =>
  `${subject}-${sha256(bytesOf(JSON.stringify(input))).slice(0, 24)}`
