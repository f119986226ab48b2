import type { RenderPdf } from './render-pdf'
import { drawWithStandIns } from './stand-ins'
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

/** Draws a ledger's month as A4 pages. */
export const ledgerPdf = async (render: RenderPdf, paper: LedgerPaper): Promise<Uint8Array> =>
  await drawWithStandIns(render, readTemplate('kit', 'form', 'ledger'), { data: paper })
