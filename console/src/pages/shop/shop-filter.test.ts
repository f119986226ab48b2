// @vitest-environment node
import { expect, it } from 'vitest'
import { askedBy, emptyTitle, filterIn, narrowest, withCondition, withoutConditions } from './shop-filter'

const at = (query: string) => new URLSearchParams(query)
const grid = '01J00000000000000000000001'

it.each([
  ['unprinted', { signable: 'yes', printed: 'no' }],
  ['seen', { signable: 'yes', printed: 'yes', scannedSince: '2025-11-22' }],
  ['unseen', { signable: 'yes', printed: 'yes', notScannedSince: '2025-11-22' }],
  ['never', { signable: 'yes', printed: 'yes', scanned: 'no' }],
  ['merged', { status: 'merged', printed: 'yes' }],
] as const)('asks for signs: %s', (sign, asked) => {
  expect(filterIn(at(`sign=${sign}`))).toEqual({ sign })
  expect(askedBy({ sign }, '2026-11-22')).toEqual(asked)
})

it('reads the conditions of an address', () => {
  expect(filterIn(at(`q=+槐荫&status=active&gridId=${grid}&businessType=canteen&flagged=yes&x=1`))).toEqual({
    q: '槐荫',
    status: 'active',
    gridId: grid,
    businessType: 'canteen',
    flagged: 'yes',
  })
})

it('counts days without a visit back from today', () => {
  const filter = filterIn(at('unvisited=90&printed=no&flag=gridMissing'))
  expect(askedBy(filter, '2026-11-22')).toEqual({
    printed: 'no',
    flag: 'gridMissing',
    notInspectedSince: '2026-08-24',
  })
  expect(askedBy(filterIn(at('q=面')), '2026-11-22')).toEqual({ q: '面' })
})

it.each([
  'flag=constructor',
  'printed=maybe',
  'unvisited=1',
  'status=bankrupt',
  'businessType=constructor',
  'flagged=maybe',
  'gridId=7',
  'stationId=__proto__',
  'q=%20',
])('leaves out what means nothing: %s', (query) => expect(filterIn(at(query))).toEqual({}))

it('looks for sixty characters at the most, as the server does', () => {
  expect(filterIn(at(`q=${'面'.repeat(80)}`)).q).toHaveLength(60)
})

it('starts again at the first page when a condition changes; order and day stay', () => {
  const next = withCondition(at('page=3&q=面&sort=-name&day=2026-11-20'), 'status', 'closed')
  expect(Object.fromEntries(next)).toEqual({ q: '面', sort: '-name', day: '2026-11-20', status: 'closed' })
})

it('forgets the grid of another station', () => {
  expect(withCondition(at('stationId=A&gridId=G'), 'stationId', 'B').toString()).toBe('stationId=B')
  expect(withCondition(at('stationId=A&gridId=G'), 'gridId', undefined).toString()).toBe('stationId=A')
})

it('clears all conditions at once', () => {
  expect(withoutConditions(at('q=a&stationId=A&gridId=G&flagged=no&sort=-name&page=2')).toString()).toBe('sort=-name')
})

it('offers to drop the narrowest condition first', () => {
  expect(narrowest({ q: '面', gridId: 'G' })?.key).toBe('q')
  expect(narrowest({ stationId: 'S', gridId: 'G' })?.key).toBe('gridId')
  expect(narrowest({ stationId: 'S', businessType: 'canteen' })?.words).toBe('不只看单位食堂')
  expect(narrowest({ status: 'closed' })?.words).toBe('不只看已注销的')
  expect(narrowest({})).toBeUndefined()
})

it('says what was asked when nothing was found', () => {
  expect(emptyTitle({ q: '槐音' })).toBe('没有找到“槐音”')
  expect(emptyTitle({ status: 'closed' })).toBe('这些条件下没有商户')
  expect(emptyTitle({})).toBe('还没有登记商户')
})
