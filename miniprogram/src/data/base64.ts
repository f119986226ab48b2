const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const foreign = 0xff
/** What each character of ASCII stands for. */
const values = new Uint8Array(128).fill(foreign)
for (let value = 0; value < alphabet.length; value++) values[alphabet.charCodeAt(value)] = value

/** Base64 for addresses, without padding (RFC 4648, 5). */
export const toBase64url = (bytes: Uint8Array): string => {
  const parts: string[] = []
  for (let i = 0; i < bytes.length; i += 3) {
    const left = Math.min(3, bytes.length - i)
    const three = ((bytes[i] as number) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0)
    for (let k = 0; k <= left; k++) parts.push(alphabet.charAt((three >>> (18 - 6 * k)) & 63))
  }
  return parts.join('')
}

/** Base64 with its own two signs and padding (RFC 4648, 4): what a body carries. */
export const toBase64 = (bytes: Uint8Array): string => {
  const text = toBase64url(bytes).replace(/-/g, '+').replace(/_/g, '/')
  return text + '='.repeat((4 - (text.length % 4)) % 4)
}

/** Undefined where it is none. */
export const fromBase64url = (text: string): Uint8Array | undefined => {
  if (text.length % 4 === 1) return undefined
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let held = 0
  let bits = 0
  let at = 0
  for (let i = 0; i < text.length; i++) {
    const value = values[text.charCodeAt(i)] ?? foreign
    if (value === foreign) return undefined
    held = ((held << 6) | value) & 0xffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[at++] = (held >>> bits) & 0xff
  }
  return bytes
}

/** The common alphabet, padded (RFC 4648, 4), as answers carry bytes. Undefined where it is none. */
export const fromBase64 = (text: string): Uint8Array | undefined =>
  fromBase64url(
    text
      .replace(/={1,2}$/, '')
      .replace(/\+/g, '-')
      .replace(/\//g, '_'),
  )
