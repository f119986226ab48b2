import type { RenderPdf } from './render-pdf'
import { readTemplate } from './template'

/** A statutory record of a shop's own (日管控、周排查、月调度), everything as printed. */
export interface ControlPaper {
  /** 每日食品安全检查记录. */
  readonly title: string
  readonly shopName: string
  readonly address: string
  /** 2026-11-23, 2026-W48, 2026-11. */
  readonly period: string
  readonly day: string
  readonly signer: string
  readonly signedAt: string
  readonly receivedAt: string
  /** Said of a record that came after its period; empty otherwise. */
  readonly late: string
  readonly conclusion: string
  readonly rows: readonly { readonly name: string; readonly said: string; readonly words: string }[]
  readonly parts: readonly { readonly title: string; readonly words: string }[]
  /** SHA-256 of what is recorded. */
  readonly hash: string
}

/**
 * Draws one record.
 * @throws MissingGlyphError when a text has a character that the fonts lack
 */
export const controlRecordPdf = (render: RenderPdf, paper: ControlPaper): Promise<Uint8Array> =>
  render(readTemplate('kit', 'form', 'control-record'), paper)
