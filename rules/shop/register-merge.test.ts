import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeRows, type ShopCandidate } from './register-row'

const first: ShopCandidate = {
  name: '百味馆',
  creditCode: '92159904RTNLYJNXFL',
  businessTypes: ['catering'],
  licences: [{ kind: 'foodOperation', number: 'JY21599041436572', validUntil: '2027-10-20', flags: [] }],
  stationName: '先锋道市场监督管理所',
  gridName: '先锋所第一网格',
  address: '老街1号',
}
const producer: ShopCandidate = {
  ...first,
  businessTypes: ['foodProduction'],
  licences: [{ kind: 'foodProduction', number: 'SC10315990493448', validUntil: '2028-01-01', flags: [] }],
  stationName: '局机关',
  gridName: '食品生产监管股',
}

describe('a second row of one subject', () => {
  it('adds its business and paper, keeps the first grid and flags the other', () => {
    const merged = mergeRows(first, producer)
    expect(merged.changed).toBe(true)
    expect(merged.shop).toEqual({
      ...first,
      businessTypes: ['catering', 'foodProduction'],
      licences: [...first.licences, ...producer.licences],
    })
    expect(merged.flags).toEqual([
      { code: 'sameSubject' },
      { code: 'stationKept', column: 'station', written: '局机关' },
      { code: 'gridKept', column: 'grid', written: '食品生产监管股' },
    ])
  })

  it('that repeats the first changes nothing', () => {
    expect(mergeRows(first, first)).toEqual({ shop: first, changed: false, flags: [{ code: 'duplicateRow' }] })
  })

  it('fills what the first left empty', () => {
    const bare: ShopCandidate = { name: '百味馆', businessTypes: [], licences: [], address: '' }
    const merged = mergeRows(bare, first)
    expect(merged.shop).toEqual(first)
    expect(merged.flags).toEqual([{ code: 'sameSubject' }])
  })

  it('brings the date that the first could not', () => {
    const undated: ShopCandidate = {
      ...first,
      licences: [{ kind: 'foodOperation', number: 'JY21599041436572', flags: ['licenceCheckDigit', 'dateUnreadable'] }],
    }
    expect(mergeRows(undated, first).shop.licences).toEqual([
      { kind: 'foodOperation', number: 'JY21599041436572', validUntil: '2027-10-20', flags: ['licenceCheckDigit'] },
    ])
  })

  it('with another name, address or date for the same paper is flagged and the first stays', () => {
    const other: ShopCandidate = {
      ...first,
      name: '千味馆',
      address: '新街2号',
      licences: [{ kind: 'foodOperation', number: 'JY21599041436572', validUntil: '2030-01-01', flags: [] }],
    }
    const merged = mergeRows(first, other)
    expect(merged.shop).toEqual(first)
    expect(merged.changed).toBe(false)
    expect(merged.flags.map(({ code }) => code)).toEqual(['sameSubject', 'nameKept', 'addressKept', 'termKept'])
  })

  it('loses nothing of either, and coming again changes nothing', () => {
    const types = fc.subarray(['catering', 'foodSales', 'foodProduction'] as const)
    const paper = fc.record({
      kind: fc.constantFrom('foodOperation' as const, 'foodProduction' as const),
      number: fc.constantFrom('1', '2', '3'),
      flags: fc.constant([]),
    })
    const shop: fc.Arbitrary<ShopCandidate> = fc.record(
      {
        name: fc.constantFrom('甲', '乙'),
        address: fc.constantFrom('', '老街1号'),
        businessTypes: types,
        licences: fc.uniqueArray(paper, { selector: ({ kind, number }) => kind + number }),
        gridName: fc.constantFrom('一', '二'),
        phone: fc.constantFrom('1', '2'),
      },
      { requiredKeys: ['name', 'address', 'businessTypes', 'licences'] },
    )
    fc.assert(
      fc.property(shop, shop, (a, b) => {
        const { shop: both } = mergeRows(a, b)
        expect(both.businessTypes).toEqual(expect.arrayContaining([...a.businessTypes, ...b.businessTypes]))
        const numbers = new Set([...a.licences, ...b.licences].map(({ kind, number }) => kind + number))
        expect(new Set(both.licences.map(({ kind, number }) => kind + number))).toEqual(numbers)
        expect(both.licences).toHaveLength(numbers.size)
        for (const again of [a, b]) expect(mergeRows(both, again)).toMatchObject({ changed: false, shop: both })
      }),
    )
  })
})
