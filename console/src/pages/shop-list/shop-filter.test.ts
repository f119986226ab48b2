// @vitest-environment node
import { shopFilter } from '@app/types/shop/shop-filter'
import { expect, it } from 'vitest'
import { chipsOf, emptyTitle, narrowest, rareKeys } from './condition-words'
import { askedBy, filterIn, withCondition, withoutConditions } from './shop-filter'
import { signChoices } from './sign-conditions'

const at = (query: string) => new URLSearchParams(query)
const grid = '01J00000000000000000000001'

it.each([
  ['signable', { signable: 'yes' }],
  ['scanned', { signable: 'yes', printed: 'yes', scanned: 'yes' }],
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
  ['codeState=revoked', { codeState: 'revoked' }],
  ['printedBefore=2026-01-01', { printedBefore: '2026-01-01' }],
  ['scannedSince=2026-01-01', { scannedSince: '2026-01-01' }],
  ['notScannedSince=2026-01-01', { notScannedSince: '2026-01-01' }],
  ['inspectedSince=2026-01-01', { inspectedSince: '2026-01-01' }],
  ['notInspectedSince=2026-01-01', { notInspectedSince: '2026-01-01' }],
])('asks as the address says: %s', (query, asked) => {
  expect(askedBy(filterIn(at(query)), '2026-11-22')).toEqual(asked)
})

it('can ask for everything that the list of shops can be asked for', () => {
  const values = [
    '面',
    grid,
    'active',
    'canteen',
    'school',
    'small',
    'any',
    'yes',
    'revoked',
    '2026-01-01',
    'gridMissing',
  ]
  const keys = [...Object.keys(shopFilter), 'sign']
  const asked = keys.flatMap((key) =>
    [...values, ...signChoices].map((value) => askedBy(filterIn(at(`${key}=${value}`)), '2026-11-22')),
  )
  const reached = new Set(asked.flatMap(Object.keys))
  expect(Object.keys(shopFilter).filter((key) => !reached.has(key))).toEqual(['sort', 'asOf'])
})

it('lets the later of two choices stand that ask the same thing', () => {
  expect(withCondition(at('sign=unseen'), 'printed', 'no').toString()).toBe('printed=no')
  expect(withCondition(at('printed=no&notScannedSince=2026-01-01'), 'sign', 'seen').toString()).toBe('sign=seen')
  expect(withCondition(at('unvisited=90'), 'notInspectedSince', '2026-01-01').has('unvisited')).toBe(false)
  expect(withCondition(at('sign=merged'), 'status', 'active').toString()).toBe('status=active')
  expect(withCondition(at('sign=never'), 'status', 'active').toString()).toBe('sign=never&status=active')
  expect(withCondition(at('status=active'), 'sign', 'merged').toString()).toBe('sign=merged')
})

it('says each rare condition on a chip of its own', () => {
  const filter = { q: '面', codeState: 'revoked', printedBefore: '2025-03-01', located: 'no', unvisited: '90' } as const
  expect(chipsOf(filter, new Date('2026-11-22T02:00:00Z')).map(({ words }) => words)).toEqual([
    '没有地图位置',
    '店码已停用',
    '码牌是2025年3月1日之前印的',
    '满 90 天没查',
  ])
  expect(new Set(rareKeys).size).toBe(14)
})

it.each([
  'codeState=superseded',
  'printedBefore=2026-02-30',
  'inspectedSince=yesterday',
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
