// @vitest-environment node
import { expect, it } from 'vitest'
import { besideMonth, columnOf, monthInWords, monthOf } from './ledger-words'

it('knows the months beside one, over the year’s end', () => {
  expect(monthOf('2026-11-24')).toBe('2026-11')
  expect(besideMonth('2026-12', 1)).toBe('2027-01')
  expect(besideMonth('2026-01', -1)).toBe('2025-12')
  expect(monthInWords('2026-03')).toBe('2026年3月')
})

it('puts a day under its weekday, Monday first', () => {
  expect(columnOf('2026-11-23')).toBe(1)
  expect(columnOf('2026-11-29')).toBe(7)
})
