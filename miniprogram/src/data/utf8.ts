/** Writes a code point's bytes from `at` on and gives the place behind them. */
const putPoint = (bytes: Uint8Array, at: number, point: number): number => {
  if (point < 0x80) {
    bytes[at] = point
    return at + 1
  }
  const more = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3
  bytes[at] = (leads[more] as number) | (point >> (6 * more))
  for (let k = 1; k <= more; k++) bytes[at + k] = 0x80 | ((point >> (6 * (more - k))) & 0x3f)
  return at + more + 1
}
const leads = [0, 0xc0, 0xe0, 0xf0] as const

/** The UTF-8 of a text; WeChat's engine has no `TextEncoder`. Half a character becomes U+FFFD, as there. */
export const utf8 = (text: string): Uint8Array => {
  // three bytes suffice for one unit of UTF-16, and four for two
  const bytes = new Uint8Array(text.length * 3)
  let at = 0
  for (let i = 0; i < text.length; i++) {
    const point = text.codePointAt(i) as number
    if (point > 0xffff) i++
    at = putPoint(bytes, at, point >= 0xd800 && point <= 0xdfff ? 0xfffd : point)
  }
  return bytes.slice(0, at)
}

const tails = (first: number): number => (first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : first >= 0xc0 ? 1 : 0)
const heads = [0x7f, 0x1f, 0x0f, 0x07] as const

/** So many units at once: more would not fit on the stack of an old phone. */
const unitsAtOnce = 4_096

const textOf = (units: Uint16Array): string => {
  let text = ''
  for (let from = 0; from < units.length; from += unitsAtOnce)
    text += String.fromCharCode(...units.subarray(from, from + unitsAtOnce))
  return text
}

const pointAt = (bytes: Uint8Array, at: number, more: number): number => {
  let point = (bytes[at] as number) & (heads[more] as number)
  for (let k = 1; k <= more; k++) point = (point << 6) | ((bytes[at + k] ?? 0) & 0x3f)
  return point
}

/** The text of UTF-8 that `utf8` has made. */
export const fromUtf8 = (bytes: Uint8Array): string => {
  const units = new Uint16Array(bytes.length)
  let length = 0
  for (let i = 0; i < bytes.length; ) {
    const more = tails(bytes[i] as number)
    const point = pointAt(bytes, i, more)
    i += more + 1
    if (point < 0x10000) units[length++] = point
    else {
      units[length++] = 0xd800 | ((point - 0x10000) >> 10)
      units[length++] = 0xdc00 | ((point - 0x10000) & 0x3ff)
    }
  }
  return textOf(units.subarray(0, length))
}
