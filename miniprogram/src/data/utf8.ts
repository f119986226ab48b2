const pushPoint = (bytes: number[], point: number): void => {
  if (point < 0x80) bytes.push(point)
  else if (point < 0x800) bytes.push(0xc0 | (point >> 6), 0x80 | (point & 0x3f))
  else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 0x3f), 0x80 | (point & 0x3f))
  else
    bytes.push(0xf0 | (point >> 18), 0x80 | ((point >> 12) & 0x3f), 0x80 | ((point >> 6) & 0x3f), 0x80 | (point & 0x3f))
}

/** The UTF-8 of a text; WeChat's engine has no `TextEncoder`. Half a character becomes U+FFFD, as there. */
export const utf8 = (text: string): Uint8Array => {
  const bytes: number[] = []
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    pushPoint(bytes, point >= 0xd800 && point <= 0xdfff ? 0xfffd : point)
  }
  return new Uint8Array(bytes)
}

const tails = (first: number): number => (first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : first >= 0xc0 ? 1 : 0)
const heads = [0x7f, 0x1f, 0x0f, 0x07] as const

/** The text of UTF-8 that `utf8` has made. */
export const fromUtf8 = (bytes: Uint8Array): string => {
  const parts: string[] = []
  for (let i = 0; i < bytes.length; ) {
    const first = bytes[i] as number
    const more = tails(first)
    let point = first & (heads[more] as number)
    for (let k = 1; k <= more; k++) point = (point << 6) | ((bytes[i + k] ?? 0) & 0x3f)
    parts.push(String.fromCodePoint(point))
    i += more + 1
  }
  return parts.join('')
}
