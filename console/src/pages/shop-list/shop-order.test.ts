// @vitest-environment node
import { shopSorts } from '@app/types/shop/values'
import { expect, it } from 'vitest'
import { orderIn, orderWords, pressed, withOrder } from './shop-order'

const at = (query: string) => new URLSearchParams(query)

it('stands by name unless the address knows better', () => {
  expect(orderIn(at(''))).toBe('name')
  expect(orderIn(at('sort=height'))).toBe('name')
  expect(orderIn(at('sort=-lastDay'))).toBe('-lastDay')
})

it('writes every order but the usual one, and starts at the first page', () => {
  expect(withOrder(at('q=a&page=4'), '-lastDay').toString()).toBe('q=a&sort=-lastDay')
  expect(withOrder(at('q=a&sort=status&page=4'), 'name').toString()).toBe('q=a')
})

it.each([
  ['name', 'name', '-name'],
  ['-name', 'name', 'name'],
  ['-name', 'lastDay', 'lastDay'],
  ['lastDay', 'lastDay', '-lastDay'],
  ['lastDay', 'weight', 'name'],
] as const)('turns %s, when the head of %s is pressed, into %s', (sort, column, next) => {
  expect(pressed(sort, column)).toBe(next)
})

it('tells every order from every other in words', () => {
  expect(new Set(shopSorts.map((sort) => orderWords[sort])).size).toBe(shopSorts.length)
})
