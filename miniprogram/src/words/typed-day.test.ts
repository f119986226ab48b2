import { expect, it } from 'vitest'
import { dayWrong, typedDay } from './typed-day'

it.each([
  ['20260301', '2026-03-01'],
  ['2026-3-1', '2026-03-01'],
  ['2026年3月1日', '2026-03-01'],
  [' 2026.03.01 ', '2026-03-01'],
  ['20260230', undefined],
  ['2026', undefined],
  ['明天', undefined],
])('%s is %s', (typed, day) => {
  expect(typedDay(typed)).toBe(day)
  expect(dayWrong(typed) === undefined).toBe(day !== undefined)
})

it('nothing typed is not wrong yet', () => {
  expect(dayWrong(' ')).toBeUndefined()
})
