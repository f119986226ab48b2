import type { Covers } from './read-cmap'

/** The document has characters that no font can draw: a blank box in an official paper would be worse than none. */
export class MissingGlyphError extends Error {
  override readonly name = 'MissingGlyphError'
  /** Each missing character once, in order of appearance. */
  readonly characters: readonly string[]

  constructor(characters: readonly string[]) {
    const named = characters.map(
      (c) => `${c} (U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`,
    )
    super(`No glyph for ${named.join(', ')}`)
    this.characters = characters
  }
}

/** Line breaks are layout; default-ignorable characters (joiners, variation selectors) draw nothing by definition. */
const drawsNothing = /^[\n\r\u2028\u2029\p{Default_Ignorable_Code_Point}]$/u

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return []
  return Object.values(value).flatMap(textsIn)
}

/** Characters of any string in `data` that at least one of the fonts lacks (weights must not differ in what they say). */
export const findMissingGlyphs = (data: unknown, fonts: readonly Covers[]): string[] => {
  const used = new Set<string>()
  for (const text of textsIn(data)) for (const character of text) used.add(character)
  return [...used].filter(
    (character) => !drawsNothing.test(character) && !fonts.every((covers) => covers(character.codePointAt(0) ?? 0)),
  )
}
