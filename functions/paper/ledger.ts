import { MissingGlyphError } from './missing-glyphs'
import type { RenderPdf } from './render-pdf'
import { readTemplate } from './template'

type Version = {
  readonly by: string
  readonly at: string
  readonly lines: readonly { readonly name: string; readonly value: string }[]
  readonly note: string
  readonly photos: number
}

/** One ledger of a shop in one month. Everything is shown as given. */
export type LedgerPaper = {
  readonly shopName: string
  /** 食品留样 */
  readonly title: string
  /** 2026年11月 */
  readonly month: string
  readonly days: readonly string[]
  /** When it was printed. */
  readonly made: string
  readonly summary: string
  readonly entries: readonly {
    readonly day: string
    readonly now: Version
    /** What was corrected, oldest first. */
    readonly earlier: readonly Version[]
    /** Late, outside the limits, corrected, objected to. */
    readonly marks: readonly string[]
  }[]
}

/** Stands for a character that the fonts lack: a rare one in somebody's name holds up no month of records. */
const stand = '〇'

const replaced = (value: unknown, missing: ReadonlySet<string>): unknown => {
  if (typeof value === 'string') return [...value].map((one) => (missing.has(one) ? stand : one)).join('')
  if (Array.isArray(value)) return value.map((one) => replaced(one, missing))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, replaced(one, missing)]))
}

/** Draws a ledger's month as A4 pages. */
export const ledgerPdf = async (render: RenderPdf, paper: LedgerPaper): Promise<Uint8Array> => {
  const template = readTemplate('kit', 'form', 'ledger')
  try {
    return await render(template, paper)
  } catch (error) {
    if (!(error instanceof MissingGlyphError)) throw error
    return await render(template, replaced(paper, new Set(error.characters)))
  }
}
