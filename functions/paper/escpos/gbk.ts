/** Printed where GBK has no such character: a box that everybody sees is a box. */
export const standIn = '〓'

type Table = ReadonlyMap<string, number>

/** Private use: what a decoder gives for places that GBK left to its users, and no printer has a picture of. */
const isPrivate = (character: string) => character >= '\ue000' && character <= '\uf8ff'

/** Every pair of bytes that GBK may give a character: lead 81–FE, trail 40–FE. */
const pairs = (): readonly number[] =>
  Array.from({ length: 126 * 191 }, (_, n) => ((0x81 + Math.floor(n / 191)) << 8) | (0x40 + (n % 191)))

/** Two-byte characters of GBK by what they are, read from the platform's own decoder; the first place counts. */
const readTable = (): Table => {
  const decoder = new TextDecoder('gbk')
  const found = pairs().flatMap((code) => {
    const character = decoder.decode(Uint8Array.of(code >> 8, code & 0xff))
    const isOne = [...character].length === 1 && character !== '\ufffd' && !isPrivate(character)
    return isOne ? [[character, code] as const] : []
  })
  return new Map(found.toReversed())
}

export type Encoded = {
  readonly bytes: readonly number[]
  /** Characters that GBK lacks, each once, in their order; `standIn` stands for each. */
  readonly missing: readonly string[]
}

const isPlain = (code: number) => code >= 0x20 && code < 0x7f

/**
 * Makes the encoder. Control characters are left out: to a printer they are commands, and what is printed is what people
 * typed. Half a surrogate pair is a character that GBK lacks.
 */
export const gbkEncoder = () => {
  const table = readTable()
  const twoBytes = (character: string): readonly number[] => {
    const code = table.get(character) ?? table.get(standIn) ?? 0x3f
    return code > 0xff ? [code >> 8, code & 0xff] : [code]
  }
  const has = (character: string) => isPlain(character.codePointAt(0) ?? 0) || table.has(character)
  return (text: string): Encoded => {
    const characters = [...text].filter((one) => !isControl(one.codePointAt(0) ?? 0))
    return {
      bytes: characters.flatMap((one) => (isPlain(one.codePointAt(0) ?? 0) ? [one.charCodeAt(0)] : twoBytes(one))),
      missing: [...new Set(characters.filter((one) => !has(one)))],
    }
  }
}

const isControl = (code: number) => code < 0x20 || (code >= 0x7f && code < 0xa0)

/** Half-width columns of a text on a printer: one of ASCII, two of everything else. */
export const columnsOf = (text: string): number =>
  [...text].reduce((sum, one) => sum + (isPlain(one.codePointAt(0) ?? 0) ? 1 : 2), 0)
