import { checklistTemplates, shippedChecklists } from '@app/rules/inspection/checklist'
import { expect, it } from 'vitest'
import { readFonts } from '../paper/fonts'
import { findMissingGlyphs } from '../paper/missing-glyphs'
import { readCmap } from '../paper/read-cmap'

const fonts = readFonts().map(readCmap)

it.each(
  [...shippedChecklists, ...checklistTemplates].map((table) => [`${table.id} v${table.version}`, table] as const),
)('every character of %s is in the fonts that print the document', (_, table) => {
  expect(findMissingGlyphs(table, fonts)).toEqual([])
})

it('would name a character that is in none', () => {
  expect(findMissingGlyphs({ text: '冷藏👍' }, fonts)).toEqual(['👍'])
})
