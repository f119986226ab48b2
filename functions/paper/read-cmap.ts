/** Whether a font has a glyph for a code point. */
export type Covers = (codePoint: number) => boolean

interface Run {
  readonly first: number
  readonly last: number
}

/** OpenType `cmap`, format 12: groups of code points whose glyphs follow one another. */
const readFormat12 = (view: DataView, at: number): Run[] => {
  const count = view.getUint32(at + 12)
  return Array.from({ length: count }, (_, i) => {
    const group = at + 16 + i * 12
    const blank = view.getUint32(group + 8) === 0 ? 1 : 0 // glyph 0 is the blank box itself
    return { first: view.getUint32(group) + blank, last: view.getUint32(group + 4) }
  })
}

const findTable = (view: DataView, tag: string): number => {
  for (let i = 0; i < view.getUint16(4); i++) {
    const at = 12 + i * 16
    const name = String.fromCharCode(...[0, 1, 2, 3].map((n) => view.getUint8(at + n)))
    if (name === tag) return view.getUint32(at + 8)
  }
  throw new Error(`The font has no table ${tag}`)
}

const readRuns = (view: DataView): Run[] => {
  const cmap = findTable(view, 'cmap')
  const tables = Array.from(
    { length: view.getUint16(cmap + 2) },
    (_, i) => cmap + view.getUint32(cmap + 4 + i * 8 + 4),
  ).map((at) => ({ at, format: view.getUint16(at) }))
  const full = tables.find(({ format }) => format === 12)
  if (full) return readFormat12(view, full.at)
  throw new Error('The font has no cmap of format 12')
}

/**
 * Reads which characters a TrueType or OpenType font can draw, from its full `cmap` (format 12, all planes).
 * @throws for files without one: old or symbol fonts, collections (`ttcf`)
 */
export const readCmap = (font: Uint8Array): Covers => {
  const runs = readRuns(new DataView(font.buffer, font.byteOffset, font.byteLength))
  const sorted = runs.toSorted((a, b) => a.first - b.first)
  return (codePoint) => {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[middle]?.last ?? 0) < codePoint) low = middle + 1
      else high = middle
    }
    return (sorted[low]?.first ?? Number.POSITIVE_INFINITY) <= codePoint
  }
}
