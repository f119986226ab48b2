// @vitest-environment node
import { expect, it } from 'vitest'
import { pageIn, withPage } from './use-page'

const at = (query: string) => new URLSearchParams(query)

it.each([
  ['', 0],
  ['page=1', 0],
  ['page=8', 7],
  ['page=0', 0],
  ['page=-3', 0],
  ['page=2.5', 0],
  ['page=next', 0],
  ['page=99999999', 100_000],
])('reads the page of ?%s as %i', (query, page) => expect(pageIn(at(query))).toBe(page))

it('writes a page as people count, and the first one not at all', () => {
  expect(withPage(at('q=a'), 7).toString()).toBe('q=a&page=8')
  expect(withPage(at('q=a&page=8'), 0).toString()).toBe('q=a')
})
