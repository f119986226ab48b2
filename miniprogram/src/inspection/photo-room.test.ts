import { expect, it } from 'vitest'
import type { DraftAnswers } from './draft'
import { noRoomWords } from './photo-room'

const taken = (counts: readonly number[]): DraftAnswers =>
  Object.fromEntries(
    counts.map((count, item) => [`item-${item}`, { photos: Array.from({ length: count }, (_, n) => `${item}-${n}`) }]),
  )
const full = '这次检查已有 60 张照片，满了。要换就先删去一张。'

it.each([
  ['nothing was taken', [], undefined],
  ['eight are of this item', [8, 9], undefined],
  ['nine are of this item', [9], '这一项已有 9 张照片，满了。要换就先删去一张。'],
  ['59 are of the inspection', [5, 9, 9, 9, 9, 9, 9], undefined],
  ['60 are of the inspection', [6, 9, 9, 9, 9, 9, 9], full],
  ['60 are of other items', [0, 6, 9, 9, 9, 9, 9, 9], full],
])('when %s, the phone says whether there is room', (_, counts, words) =>
  expect(noRoomWords(taken(counts), 'item-0')).toBe(words),
)

it('counts what waits aside, which may come back', () => {
  const aside = { ...taken([0, 6, 9, 9, 9, 9, 9]), 'item-9': { aside: Array.from({ length: 9 }, (_, n) => `a${n}`) } }
  expect(noRoomWords(aside, 'item-0')).toBe(full)
  expect(noRoomWords({ 'item-9': aside['item-9'] }, 'item-9', 'after')).toContain('这一项已有 9 张照片')
})
