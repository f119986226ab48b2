import { MissingGlyphError } from './missing-glyphs'
import type { RenderPdf } from './render-pdf'
import type { TypstSource } from './template'

/** Stands for a character that the fonts lack. */
const stand = '〇'

const replaced = (value: unknown, missing: ReadonlySet<string>): unknown => {
  if (typeof value === 'string') return [...value].map((one) => (missing.has(one) ? stand : one)).join('')
  if (Array.isArray(value)) return value.map((one) => replaced(one, missing))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, replaced(one, missing)]))
}

/** Draws a paper; a rare character in somebody's name holds up none: 〇 stands for it, and `told` may say so. */
export const drawWithStandIns = async <D extends object>(
  render: RenderPdf,
  template: TypstSource,
  { data, told = (same) => same }: { readonly data: D; readonly told?: (data: D) => D },
): Promise<Uint8Array> => {
  try {
    return await render(template, data)
  } catch (error) {
    if (!(error instanceof MissingGlyphError)) throw error
    return await render(template, replaced(told(data), new Set(error.characters)))
  }
}
