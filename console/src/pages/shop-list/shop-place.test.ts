// @vitest-environment node
import { expect, it } from 'vitest'
import { dayIn, withDay } from './shop-place'

const at = (query: string) => new URLSearchParams(query)

it.each([
  ['2026-11-23', '2026-11-23'],
  ['2026-11-24', undefined],
  ['2027-01-01', undefined],
  ['2026-02-30', undefined],
  ['20261101', undefined],
  ['', undefined],
])('takes %j as the past day %j on 24 November', (day, read) => {
  expect(dayIn(at(`day=${day}`), '2026-11-24')).toBe(read)
})

it('keeps the conditions on another day and starts at its first page', () => {
  expect(withDay(at('q=a&page=3'), '2026-11-20').toString()).toBe('q=a&day=2026-11-20')
  expect(withDay(at('q=a&day=2026-11-20'), undefined).toString()).toBe('q=a')
})
