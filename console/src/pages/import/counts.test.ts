// @vitest-environment node
import type { Import } from '@app/types/shop/imports'
import { expect, it } from 'vitest'
import { hasRows, howFar, isRunning, stateInWords, sumInWords } from './counts'

const counts = { rows: 4126, accepted: 3742, flagged: 291, refused: 71, blank: 22 }
const one = (change: Partial<Import>): Import => ({
  importId: '01J00000000000000000000009',
  fileName: '登记表.xlsx',
  state: 'storing',
  startedAt: '2026-11-24T00:00:00Z',
  startedBy: '温知秋',
  counts,
  progress: { done: 2600, total: 4033 },
  stored: { created: 0, changed: 0, unchanged: 0 },
  columnsTaken: [],
  columnsIgnored: [],
  sheetsIgnored: [],
  columnsRemembered: false,
  proposed: { stations: [], grids: [] },
  ...change,
})

it('adds the outcomes up to the rows of the sheet', () => {
  expect(sumInWords(counts)).toEqual({ words: '4,126 行 = 3,742 + 291 + 71 + 22，一行不少', adds: true })
})

it('says how many rows are still to be read', () => {
  expect(sumInWords({ ...counts, rows: 4200 }).words).toContain('还有 74 行')
})

it('does not hide a sum that does not come out', () => {
  expect(sumInWords({ ...counts, rows: 4100 })).toMatchObject({ adds: false })
})

it.each([
  ['reading', '正在看表，第 4,126 行，共 4,126 行'],
  ['waiting', '表看完了，等您定'],
  ['storing', '正在写入，第 2,600 行，共 4,033 行'],
  ['done', '写完了，共 4,033 行'],
  ['failed', '这次导入没有做成'],
] as const)('heads an import that is %s with “%s”', (state, words) => expect(stateInWords(one({ state }))).toBe(words))

it('measures reading in rows read and storing in rows stored', () => {
  expect(howFar(one({ state: 'reading' }))).toEqual({ done: 4126, total: 4126 })
  expect(howFar(one({}))).toEqual({ done: 2600, total: 4033 })
})

it('asks on only while something moves', () => {
  expect(['reading', 'waiting', 'storing', 'done', 'failed'].filter((s) => isRunning(s as Import['state']))).toEqual([
    'reading',
    'storing',
  ])
})

it('has no rows to list before the first was read', () => {
  expect(hasRows({ counts: { rows: 0, accepted: 0, flagged: 0, refused: 0, blank: 0 } })).toBe(false)
  expect(hasRows({ counts: { rows: 9, accepted: 0, flagged: 0, refused: 0, blank: 1 } })).toBe(true)
})
