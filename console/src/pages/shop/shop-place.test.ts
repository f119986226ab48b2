// @vitest-environment node
import { expect, it } from 'vitest'
import { dayIn, pageIn, withDay, withPage } from './shop-place'

const at = (query: string) => new URLSearchParams(query)

it.each([
  ['', 0],
  ['page=1', 0],
  ['page=8', 7],
  ['page=0', 0],
  ['page=-3', 0],
  ['page=2.5', 0],
  ['page=next', 0],
  ['page=99999999', 10_000],
])('reads the page of ?%s as %i', (query, page) => expect(pageIn(at(query))).toBe(page))

it('writes a page as people count, and the first one not at all', () => {
  expect(withPage(at('q=a'), 7).toString()).toBe('q=a&page=8')
  expect(withPage(at('q=a&page=8'), 0).toString()).toBe('q=a')
})

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
