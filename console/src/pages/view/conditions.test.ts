// @vitest-environment node
import { expect, it } from 'vitest'
import { aDay, conditionsIn, oneOf, queryBy, someWords, withCondition, withoutConditions } from './conditions'

const at = (query: string) => new URLSearchParams(query)
const readers = { q: someWords, role: oneOf(['office', 'leader']), from: aDay }

it('reads what an address can mean, and leaves the rest out', () => {
  expect(conditionsIn(at('q=%20a%20&role=king&from=2026-11-01&page=2'), readers)).toEqual({
    q: 'a',
    from: '2026-11-01',
  })
  expect(conditionsIn(at('from=yesterday&role=leader'), readers)).toEqual({ role: 'leader' })
})

it('writes the same conditions the same way', () => {
  expect(queryBy(readers)(at('view=x&page=3&role=office&q=a'))).toBe(queryBy(readers)(at('q=a&role=office')))
  expect(queryBy(readers)(at('page=3'))).toBe('')
})

it('begins at the first page when a condition changes', () => {
  expect(withCondition(at('q=a&page=3&view=x'), 'role', 'leader').toString()).toBe('q=a&view=x&role=leader')
  expect(withCondition(at('q=a&page=3'), 'q', undefined).toString()).toBe('')
})

it('lets go of every condition and of nothing else', () => {
  expect(withoutConditions(at('q=a&role=office&view=x&page=2'), readers).toString()).toBe('view=x')
})
