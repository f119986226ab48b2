import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockKeys, comparedPairs, findPairs, pairIdOf } from './find-pairs'
import { type ComparedShop, judgePair } from './judge-pair'
import { duplicateTable } from './table'

const streets = ['青石路', '柳荫路', '望桥巷', '老井街', '竹里路']
const firsts = [...'槐柳青石望桥老井竹里安平溪边']
const kinds = ['汤面馆', '小吃', '烧饼铺', '粥铺', '超市', '便利店', '火锅城']
const numberOf = (n: number) => `YX1${String(n).padStart(5, '0')}`
const someOf = <T>(all: readonly T[], n: number): T => all[n % all.length] as T

/** A district of so many shops; every tenth street number has several neighbours with names alike. */
const district = (count: number): ComparedShop[] =>
  Array.from({ length: count }, (_, n) => ({
    shopId: numberOf(n),
    name: `${someOf(firsts, n)}${someOf(firsts, Math.floor(n / 7))}${someOf(firsts, Math.floor(n / 89))}${someOf(kinds, n)}`,
    address: `${someOf(streets, n)} ${1 + (Math.floor(n / 5) % 300)} 号`,
    initials: `a${n % 977}`,
  }))

const shopFacts = fc.record({
  name: fc
    .tuple(fc.constantFrom(...firsts), fc.constantFrom(...firsts), fc.constantFrom(...kinds))
    .map((p) => p.join('')),
  address: fc
    .tuple(fc.constantFrom(...streets, ''), fc.integer({ min: 1, max: 6 }))
    .map(([s, n]) => (s ? `${s}${n}号` : '')),
  phone: fc.option(fc.constantFrom('13800550136', '13800550137'), { nil: undefined }),
  creditCode: fc.option(fc.constantFrom('92990107MA7QX00486', '92990107MA6PQ1X156'), { nil: undefined }),
  initials: fc.constantFrom('hytmg', 'apxc', 'wqzp'),
})

describe('the pairs of a register', () => {
  it('are all that comparing each with each would suspect', () => {
    const check = (facts: readonly Omit<ComparedShop, 'shopId'>[]) => {
      const shops = facts.map((one, n) => ({ ...one, shopId: numberOf(n) }))
      const eachWithEach = shops.flatMap((one, n) =>
        shops.slice(n + 1).flatMap((other) => (judgePair(one, other) ? [pairIdOf(one.shopId, other.shopId)] : [])),
      )
      expect(
        findPairs(shops)
          .map(({ pairId }) => pairId)
          .toSorted(),
      ).toEqual(eachWithEach.toSorted())
    }
    fc.assert(fc.property(fc.array(shopFacts, { maxLength: duplicateTable.mostInBlock }), check), { numRuns: 200 })
  })

  it('hold one that was entered twice, among thousands, with everything else alike', () => {
    const shops = district(4_000)
    const [first, second] = [shops[123] as ComparedShop, shops[2_345] as ComparedShop]
    const twice = [
      { ...first, shopId: 'YX1T0001', name: `云溪区${first.name}（个体工商户）` },
      { ...second, shopId: 'YX1T0002', address: `${second.address}（桥东）`, name: `${second.name}老店` },
    ]
    const found = findPairs([...shops, ...twice]).map(({ pairId }) => pairId)
    expect(found).toContain(pairIdOf(first.shopId, 'YX1T0001'))
    expect(found).toContain(pairIdOf(second.shopId, 'YX1T0002'))
  })

  it('are found without comparing each with each: the work for forty thousand shops is forty thousand times a little', () => {
    const shops = district(40_000)
    let compared = 0
    for (const _ of comparedPairs(shops)) compared += 1
    expect(compared).toBeLessThan(shops.length * 80)
    const keys = shops.reduce((sum, shop) => sum + blockKeys(shop).length, 0)
    expect(keys).toBeLessThan(shops.length * 20)
  }, 60_000)

  it('stay few to compare where everybody is called alike and lives at one number', () => {
    const shops = district(5_000).map((shop) => ({
      ...shop,
      name: '沙县小吃',
      address: '青石路 1 号',
      initials: 'sxxc',
    }))
    let compared = 0
    for (const _ of comparedPairs(shops)) compared += 1
    expect(compared).toBeLessThanOrEqual(shops.length * duplicateTable.neighbours * 3)
  }, 60_000)

  it('stand the weightiest first', () => {
    const code = '92990107MA7QX00486'
    const base = { name: '槐荫汤面馆', address: '青石路 18 号', initials: 'hytmg' }
    const shops = [
      { ...base, shopId: 'YX1A0001', creditCode: code },
      { ...base, shopId: 'YX1A0002' },
      { ...base, shopId: 'YX1A0003', creditCode: code },
    ]
    expect(findPairs(shops).map(({ pairId }) => pairId)).toEqual([
      'YX1A0001.YX1A0003',
      'YX1A0001.YX1A0002',
      'YX1A0002.YX1A0003',
    ])
  })
})
