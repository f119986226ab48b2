import type { RenderPdf } from './render-pdf'
import { drawWithStandIns } from './stand-ins'
import { readTemplate } from './template'

/** A letter of appointment (任命书). Everything is shown as given. */
export type AppointmentLetter = {
  readonly title: string
  readonly shopName: string
  /** 统一社会信用代码; empty where the register has none. */
  readonly creditCode: string
  readonly address: string
  readonly name: string
  readonly post: string
  /** 2026年11月1日 */
  readonly from: string
  readonly basis: string
  /** The sentence that appoints. */
  readonly words: string
  readonly duties: readonly string[]
  /** Who has to have a director and why; who may hold no post. */
  readonly notes: readonly string[]
  /** When it was made, and which of its appointment it is. */
  readonly made: string
}

/** Draws a letter of appointment, A4, to be signed by hand and sealed by the shop. */
export const letterPdf = async (render: RenderPdf, letter: AppointmentLetter): Promise<Uint8Array> =>
  await drawWithStandIns(render, readTemplate('kit', 'form', 'letter'), {
    data: letter,
    told: (same) => ({ ...same, notes: [...same.notes, '有生僻字打印不出，用“〇”代替，签字前请用笔改正。'] }),
  })
