// @vitest-environment node
import { expect, it } from 'vitest'
import { emptyTitle, filterIn, narrowest, withCondition } from './shop-filter'

const at = (query: string) => new URLSearchParams(query)

it('reads the conditions of an address and leaves out what means nothing', () => {
  expect(filterIn(at('q=槐荫&status=active&gridId=&x=1'))).toEqual({ q: '槐荫', status: 'active' })
  expect(filterIn(at('status=bankrupt'))).toEqual({})
})

it('starts again at the first page when a condition changes', () => {
  expect(withCondition(at('cursor=abc&from=41&q=面'), 'status', 'closed').toString()).toBe(
    new URLSearchParams({ q: '面', status: 'closed' }).toString(),
  )
})

it('forgets the grid of another station', () => {
  expect(withCondition(at('stationId=A&gridId=G'), 'stationId', 'B').toString()).toBe('stationId=B')
  expect(withCondition(at('stationId=A&gridId=G'), 'gridId', undefined).toString()).toBe('stationId=A')
})

it('offers to drop the narrowest condition first', () => {
  expect(narrowest({ q: '面', gridId: 'G' })?.key).toBe('q')
  expect(narrowest({ stationId: 'S', gridId: 'G' })?.key).toBe('gridId')
  expect(narrowest({ status: 'closed' })?.words).toBe('不只看已注销的')
  expect(narrowest({})).toBeUndefined()
})

it('says what was asked when nothing was found', () => {
  expect(emptyTitle({ q: '槐音' })).toBe('没有叫“槐音”的店')
  expect(emptyTitle({ status: 'closed' })).toBe('这些条件下没有商户')
  expect(emptyTitle({})).toBe('还没有登记商户')
})
