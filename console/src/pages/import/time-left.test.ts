// @vitest-environment node
import { expect, it } from 'vitest'
import { timeLeftInWords } from './time-left'

const at = (seconds: number, done: number) => ({ at: seconds * 1_000, done })

it.each([
  ['nothing has been seen yet', at(0, 0), at(0, 0), undefined],
  ['too little time has passed', at(0, 0), at(3, 900), undefined],
  ['nothing moves', at(0, 500), at(60, 500), undefined],
  ['a tenth took ten seconds', at(0, 0), at(10, 1_000), '大约还要 2 分钟'],
  ['the page was opened half-way', at(100, 5_000), at(110, 5_500), '大约还要 2 分钟'],
  ['little is left', at(0, 0), at(50, 9_000), '大约还要不到 1 分钟'],
  ['everything is done', at(0, 0), at(50, 10_000), undefined],
])('when %s', (_, first, now, words) => {
  expect(timeLeftInWords(first, now, 10_000)).toBe(words)
})
