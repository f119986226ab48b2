import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cell, readRow, type ShopCandidate, subjectKey } from './register-row'
import { clean, columns, read, widened } from './register-testing'

describe('a clean row', () => {
  it('is accepted as it stands', () => {
    expect(read()).toEqual({
      outcome: 'accepted',
      flags: [],
      shop: {
        name: '云溪区团结国面馆',
        creditCode: '92159904RTNLYJNXFL',
        operator: '苏刚玉',
        businessTypes: ['catering'],
        licences: [{ kind: 'foodOperation', number: 'JY21599041436572', validUntil: '2027-10-20', flags: [] }],
        stationName: '先锋道市场监督管理所',
        gridName: '先锋所第一网格',
        address: '云溪区建设路117号',
        phone: '18676187369',
        sizeClass: 'medium',
        tags: ['夜市'],
        point: { longitude: 106.55, latitude: 38.47 },
        status: 'active',
      },
    })
  })

  it.each([
    ['full-width code', { creditCode: widened(clean.creditCode) }],
    ['full-width licence', { licenceNumber: widened(clean.licenceNumber) }],
    [
      'stray spaces and line breaks',
      { name: ' 云溪区团结\n国面馆', creditCode: ' 92159904 RTNLYJNXFL\n', address: '云溪区\t建设路117号' },
    ],
    ['small letters', { creditCode: clean.creditCode.toLowerCase() }],
    ['a phone as a number', { phone: 18_676_187_369 }],
    ['a phone with +86', { phone: '+86 186 7618 7369' }],
    ['a date with dots', { validUntil: '2027.10.20' }],
    ['a date as an Excel serial', { validUntil: 46_680 }],
    ['a date as a Date', { validUntil: new Date('2027-10-20T00:00:00Z') }],
  ] as const)('is the same with %s', (_, dirt) => expect(read(dirt)).toEqual(read()))
})

describe('a row that cannot be a shop', () => {
  it.each([
    ['no name', { name: null }, 'nameMissing'],
    ['a name of spaces', { name: ' \u3000' }, 'nameMissing'],
    ['a sum for a name', { name: '=1+1' }, 'nameUnreadable'],
    ['a number for a name', { name: 42 }, 'nameUnreadable'],
    ['an endless name', { name: '店'.repeat(101) }, 'nameTooLong'],
    ['neither code nor address', { creditCode: '', address: '' }, 'subjectUnclear'],
    ['an identity card and no address', { creditCode: '159904199003070015', address: '' }, 'subjectUnclear'],
  ] as const)('%s is refused: %s', (_, dirt, code) => {
    expect(read(dirt)).toMatchObject({ outcome: 'refused', refusal: { code } })
  })

  it('is a header that is repeated on the next page', () => {
    expect(readRow(['商户名称', '统一社会信用代码', '许可证'], columns)).toMatchObject({
      refusal: { code: 'headerRepeated' },
    })
  })

  it('is blank when every cell is', () => {
    expect(readRow([], columns)).toEqual({ outcome: 'blank' })
    expect(readRow([null, '', ' \n', undefined], columns)).toEqual({ outcome: 'blank' })
  })
})

describe('any row at all', () => {
  const anyCell: fc.Arbitrary<Cell> = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(...Object.values(clean), '=A1', '长期', '超市', '局机关', '2026-02-30', '商户名称', '地址'),
    fc.double(),
    fc.integer(),
    fc.boolean(),
    fc.date({ noInvalidDate: false }),
    fc.constant(null),
    fc.constant(undefined),
  )

  it('is exactly one of blank, accepted, flagged, refused, and never an error', () => {
    fc.assert(
      fc.property(fc.array(anyCell, { maxLength: 12 }), (cells) => {
        const reading = readRow(cells, columns)
        expect(['blank', 'accepted', 'flagged', 'refused']).toContain(reading.outcome)
        expect('shop' in reading).toBe(reading.outcome === 'accepted' || reading.outcome === 'flagged')
        expect(reading.outcome === 'accepted').toBe('shop' in reading && reading.flags.length === 0)
        if ('shop' in reading) {
          expect(subjectKey(reading.shop)).toBeDefined()
          expect(reading.shop.name.length).toBeLessThanOrEqual(100)
          expect(reading.shop.name).not.toMatch(/^[=+\-@]/)
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('the subject of a row', () => {
  const of = (more: Partial<ShopCandidate>) => subjectKey({ name: '百味馆', address: '老街1号', ...more })

  it('is its credit code, else its registration number, else name and address', () => {
    expect(of({ creditCode: clean.creditCode, registrationNumber: '159904618896063' })).toBe(
      `credit:${clean.creditCode}`,
    )
    expect(of({ registrationNumber: '159904618896063' })).toBe('registration:159904618896063')
    expect(of({})).toBe('place:百味馆|老街1号')
  })

  it('is the same however name and address are written', () => {
    expect(of({ name: '百味馆（总店）', address: '老街１号 ' })).toBe(of({ name: '百味馆(总店)', address: '老街1号' }))
  })

  it('is two when one brand has two codes', () => {
    expect(of({ creditCode: '92159904RTNLYJNXFL' })).not.toBe(of({ creditCode: '91159904BBQNQGQCHE' }))
  })
})
