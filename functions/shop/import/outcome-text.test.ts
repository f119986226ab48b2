import { expect, it } from 'vitest'
import { textOf } from '../../guards/testing/canaries/text-of'
import { readSheet } from './read-sheet'
import { writeOutcome } from './write-outcome'

const cells = [
  '=cmd|/c calc',
  '+1+1',
  '@SUM(A1)',
  '＝1+1',
  '\t=1+1',
  '<script>alert(1)</script>',
  '</t></is><f>1+1</f>',
  '面\u0000馆\u000b\ud800\uffff',
  '面\u202e馆',
]

it('hostile cells of a sheet come back as words: no formula, no character that no sheet can hold', async () => {
  const headings = ['商户名称', '法人', '经营地址']
  const rows = [headings, ...cells.map((cell) => ['某店', cell, '青石路 1 号'])]
  const file = await writeOutcome({ rows, headerAt: 0, headings, width: 3 } as never, [])
  const xml = textOf(file)
  expect(xml).not.toMatch(/<f[ >]/)
  // XML 1.0 §2.2: what a document may hold
  expect(xml).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u)
  const back = await readSheet(file as never)
  expect(JSON.stringify(back)).toContain('alert(1)')
})
