import type { CoversText } from '../inspection/deps'
import { readFonts } from '../paper/fonts'
import { findMissingGlyphs } from '../paper/missing-glyphs'
import { type Covers, readCmap } from '../paper/read-cmap'

/** Whether the documents' fonts draw a text. They are read when the first inspection asks, and only their tables kept. */
export const coversTextBy = (fonts: () => readonly Uint8Array[]): CoversText => {
  let coverage: readonly Covers[] | undefined
  return (text) => {
    coverage ??= fonts().map(readCmap)
    return findMissingGlyphs(text, coverage).length === 0
  }
}

export const coversText: CoversText = coversTextBy(readFonts)
