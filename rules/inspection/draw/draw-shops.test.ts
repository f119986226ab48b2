import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { allot, drawShops, type Eligible, listText, lotText, readListText, seedText, sharesOf } from './draw-shops'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const shops = (count: number, stratumOf: (n: number) => string = () => ''): readonly Eligible[] =>
  Array.from({ length: count }, (_, n) => ({ shopId: `YX1${String(n).padStart(5, '0')}`, stratum: stratumOf(n) }))
const drawBy = (seed: string, eligible: readonly Eligible[], count: number) =>
  drawShops({ eligible, count, lotOf: (shopId) => sha256(lotText(seed, shopId)) })

const anyShops = fc
  .array(fc.constantFrom('青石所', '柳荫所', '望桥所'), { minLength: 1, maxLength: 60 })
  .map((strata) => shops(strata.length, (n) => strata[n] ?? ''))

it('draws the same from the same list and seed, in whatever order the list is', () => {
  fc.assert(
    fc.property(anyShops, fc.nat(70), fc.string(), (eligible, count, seed) => {
      expect(drawBy(seed, eligible.toReversed(), count)).toEqual(drawBy(seed, eligible, count))
    }),
  )
})

it('draws as many as wanted or all, none twice, and out of each group what is its share, to less than one', () => {
  fc.assert(
    fc.property(anyShops, fc.nat(70), fc.string(), (eligible, count, seed) => {
      const drawn = drawBy(seed, eligible, count)
      const wanted = Math.min(count, eligible.length)
      expect(new Set(drawn).size).toBe(wanted)
      for (const [stratum, quota] of allot(eligible, count)) {
        const members = eligible.filter((one) => one.stratum === stratum)
        expect(members.filter(({ shopId }) => drawn.includes(shopId))).toHaveLength(quota)
        expect(Math.abs(quota - (wanted * members.length) / eligible.length)).toBeLessThan(1)
      }
    }),
  )
})

it('gives every shop the same chance: 4,000 draws of 5 out of 20', () => {
  const eligible = shops(20)
  const times = new Map<string, number>()
  for (let n = 0; n < 4_000; n++)
    for (const shopId of drawBy(`seed ${n}`, eligible, 5)) times.set(shopId, (times.get(shopId) ?? 0) + 1)
  const expected = 1_000
  const square = eligible.reduce((sum, { shopId }) => sum + ((times.get(shopId) ?? 0) - expected) ** 2 / expected, 0)
  // 19 degrees of freedom: above 43.8 once in a thousand; the seeds are fixed, so this never changes
  expect(square).toBeLessThan(43.8)
})

it.each([
  ['in proportion', ['a', 'a', 'a', 'b'], 4, { a: 3, b: 1 }],
  ['the largest remainder first', ['a', 'a', 'a', 'a', 'b'], 3, { a: 2, b: 1 }],
  ['the first by name where remainders are equal', ['a', 'b'], 1, { a: 1, b: 0 }],
  ['no more than there are', ['a', 'b'], 9, { a: 1, b: 1 }],
  ['nothing of nothing', [], 3, {}],
] as const)('allots %s', (_, strata, count, quotas) => {
  expect(
    Object.fromEntries(
      allot(
        shops(strata.length, (n) => strata[n] ?? ''),
        count,
      ),
    ),
  ).toEqual(quotas)
})

it('writes the list in one way, and reads it back', () => {
  const eligible = shops(3, (n) => `所 ${n}`)
  expect(listText('YX1', eligible.toReversed())).toBe('random-draw/1 YX1\nYX100000 所 0\nYX100001 所 1\nYX100002 所 2')
  expect(readListText(listText('YX1', eligible))).toEqual(eligible)
  expect(readListText(listText('YX1', []))).toEqual([])
})

it('has another seed for another list, day, source or number', () => {
  const of = { source: '福彩3D', day: '2026-11-23', number: '482' }
  const seeds = [
    seedText('a', of),
    seedText('b', of),
    seedText('a', { ...of, number: '483' }),
    seedText('a', { ...of, day: '2026-11-24' }),
    seedText('a', { ...of, source: '体彩' }),
  ]
  expect(new Set(seeds).size).toBe(seeds.length)
})

it('states the share of each group, from the list alone', () => {
  const eligible = shops(7, (n) => (n < 4 ? 'catering' : n < 6 ? 'foodSales' : 'drugRetail'))
  expect(sharesOf(listText('YX1', eligible), 3)).toEqual([
    { stratum: 'catering', size: 4, quota: 2 },
    { stratum: 'drugRetail', size: 1, quota: 0 },
    { stratum: 'foodSales', size: 2, quota: 1 },
  ])
})
