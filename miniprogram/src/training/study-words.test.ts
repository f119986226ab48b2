import { expect, it } from 'vitest'
import { timeWords, yearWords } from './study-words'

it.each([
  [0, '0 秒'],
  [59, '59 秒'],
  [60, '1 分'],
  [200, '3 分 20 秒'],
])('%i seconds are %s', (seconds, words) => {
  expect(timeWords(seconds)).toBe(words)
})

it('never says more of a year than was studied', () => {
  expect(yearWords({ seconds: 143_999, owed: 144_000 })).toBe('今年学了 39.9 小时，要学满 40 小时')
  expect(yearWords({ seconds: 0, owed: 0 })).toBe('今年学了 0.0 小时')
})
