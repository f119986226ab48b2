/** Alphabet of GB 32100-2015: no I, O, S, V, Z, which people misread. */
export const gb32100Alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** The first sign of a shop carries this serial. */
export const firstSerial = '01'

/** How many shops a district can number: five characters of the alphabet. */
export const shopNumbersPerDistrict = gb32100Alphabet.length ** 5

/**
 * The code on the wall (一店一码): 28 characters, WeChat's `scene` and the last segment of the URL. Three characters of
 * district and five of shop make the shop number; two of serial; two of key version; sixteen of HMAC (96 bit, base64url).
 */
export type ShopCode = {
  readonly shopNumber: string
  readonly district: string
  readonly serial: string
  readonly keyVersion: string
  readonly signature: string
}

const shape = new RegExp(
  `^([${gb32100Alphabet}]{8})([${gb32100Alphabet}]{2})([${gb32100Alphabet}]{2})([A-Za-z0-9_-]{16})$`,
)
const bare = /^[A-Za-z0-9_-]{28}$/
const inPath = /^https?:\/\/[^/?#\s]+(?:\/[^?#\s]*)?\/s\/([A-Za-z0-9_-]{28})\/?(?:[?#]\S*)?$/
const inScene = /(?:^|[?&])scene=([A-Za-z0-9_-]{28})(?:[&#]|$)/

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/**
 * Finds the 28 characters in what a camera or WeChat hands over: `https://host/s/<code>`, a bare code, `scene=<code>`
 * (also percent-encoded, also behind a mini-program path). Nothing else holds a code of ours.
 */
export const codeIn = (text: string): string | undefined => {
  const clean = decoded(text.trim())
  if (bare.test(clean)) return clean
  return (inPath.exec(clean) ?? inScene.exec(clean))?.[1]
}

/** Reads a code out of a scanned text; undefined when it cannot be one of ours. The signature is not checked here. */
export const parseShopCode = (text: string): ShopCode | undefined => {
  const [, shopNumber, serial, keyVersion, signature] = shape.exec(codeIn(text) ?? '') ?? []
  if (!shopNumber || !serial || !keyVersion || !signature) return undefined
  return { shopNumber, district: shopNumber.slice(0, 3), serial, keyVersion, signature }
}

/** The 12 characters that the HMAC covers. */
export const signedPart = (parts: Pick<ShopCode, 'shopNumber' | 'serial' | 'keyVersion'>): string =>
  `${parts.shopNumber}${parts.serial}${parts.keyVersion}`

export const formatShopCode = (parts: Omit<ShopCode, 'district'>): string => `${signedPart(parts)}${parts.signature}`

const inAlphabet = (value: number, length: number): string => {
  let rest = value
  let text = ''
  for (let i = 0; i < length; i++) {
    text = gb32100Alphabet.charAt(rest % gb32100Alphabet.length) + text
    rest = Math.floor(rest / gb32100Alphabet.length)
  }
  return text
}

// Coprime to 31, so n ↦ n · mixer + start is a bijection of 0 … 31^5 − 1; near the golden ratio, so neighbours lie apart.
const mixer = 17_693_789
const start = 4_129_637

/**
 * The n-th shop number of a district, n from 0: every n has its own, and neighbours look unlike. Throws outside
 * 0 … 31^5 − 1 or for a district that is not three characters of the alphabet.
 */
export const shopNumberAt = (district: string, n: number): string => {
  if (!Number.isInteger(n) || n < 0 || n >= shopNumbersPerDistrict) throw new RangeError(`no shop number at ${n}`)
  if (!new RegExp(`^[${gb32100Alphabet}]{3}$`).test(district)) throw new RangeError(`no district "${district}"`)
  return district + inAlphabet((n * mixer + start) % shopNumbersPerDistrict, 5)
}

/** The serial of the sign that replaces this one; undefined after the last of 961, or when it is no serial. */
export const nextSerial = (serial: string): string | undefined => {
  const high = gb32100Alphabet.indexOf(serial.charAt(0))
  const low = gb32100Alphabet.indexOf(serial.charAt(1))
  const next = high * gb32100Alphabet.length + low + 1
  if (serial.length !== 2 || high < 0 || low < 0 || next >= gb32100Alphabet.length ** 2) return undefined
  return inAlphabet(next, 2)
}
