import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { problemLine, problemWords, registerFlags, registerRefusals } from './register-problems'
import {
  type Cell,
  type Columns,
  columnNames,
  findHeader,
  readRow,
  type ShopCandidate,
  subjectKey,
} from './register-row'

const columns: Columns = {
  name: 0,
  creditCode: 1,
  licenceNumber: 2,
  station: 3,
  businessType: 4,
  grid: 5,
  address: 6,
  phone: 7,
  validUntil: 8,
  operator: 9,
}
const clean = {
  name: '云溪区团结国面馆',
  creditCode: '92159904RTNLYJNXFL',
  licenceNumber: 'JY21599041436572',
  station: '先锋道市场监督管理所',
  businessType: '餐饮服务单位',
  grid: '先锋所第一网格',
  address: '云溪区建设路117号',
  phone: '18676187369' as Cell,
  validUntil: '2027-10-20' as Cell,
  operator: '苏刚玉',
}
type Dirt = Partial<Record<keyof typeof clean, Cell>>
const cellsOf = (dirt: Dirt = {}): Cell[] => Object.values({ ...clean, ...dirt })
const read = (dirt: Dirt = {}) => readRow(cellsOf(dirt), columns)
const widened = (text: string) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
const flagsOf = (reading: ReturnType<typeof readRow>) =>
  'flags' in reading ? reading.flags.map(({ code }) => code) : []

describe('the header', () => {
  const titles: Cell[][] = [['商户台账', null], ['制表日期：2026-11-22', null], []]

  it('is found under title, date and blank rows, with its columns by name', () => {
    const header: Cell[] = [
      '编号',
      '商户名称',
      '法 人',
      '统一社会\n信用代码',
      '许可证',
      '经营地址（必填）',
      '有效期至：',
    ]
    expect(findHeader([...titles, header, cellsOf()])).toEqual({
      rowIndex: 3,
      columns: { name: 1, operator: 2, creditCode: 3, licenceNumber: 4, address: 5, validUntil: 6 },
    })
  })

  it.each([
    [['单位名称', '信用代码', '地址'], { name: 0, creditCode: 1, address: 2 }],
    [['网格', '业态', '店名', '手机号码'], { name: 2, businessType: 1, grid: 0, phone: 3 }],
    [
      ['统一社会信用代码/注册号', '企业名称', '法定代表人', '监管所'],
      { name: 1, creditCode: 0, operator: 2, station: 3 },
    ],
  ])('%j says the same in other words', (header, found) => {
    expect(findHeader([header])).toEqual({ rowIndex: 0, columns: found })
  })

  it('takes the better of two columns that would do', () => {
    expect(findHeader([['名称', '商户名称', '地址', '电话']])?.columns.name).toBe(1)
  })

  it('is none in a sheet without one', () => {
    expect(findHeader([...titles, cellsOf()])).toBeUndefined()
    expect(findHeader([])).toBeUndefined()
    expect(findHeader([['商户名称', '备注']])).toBeUndefined()
  })

  it('names its columns for people', () => expect(columnNames.creditCode).toBe('统一社会信用代码'))
})

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

describe('a doubtful row is taken and flagged', () => {
  type Expected = Partial<Record<keyof ShopCandidate, unknown>>
  const none = undefined
  const cases: readonly (readonly [string, Dirt, readonly string[], Expected])[] = [
    ['no code', { creditCode: null }, ['creditCodeMissing'], { creditCode: none }],
    ['a code of 17', { creditCode: clean.creditCode.slice(1) }, ['creditCodeLength'], { creditCode: none }],
    [
      'a stray letter behind the code',
      { creditCode: `${clean.creditCode}a` },
      ['creditCodeMended'],
      { creditCode: clean.creditCode },
    ],
    [
      'a stray letter before the code',
      { creditCode: `x${clean.creditCode}` },
      ['creditCodeMended'],
      { creditCode: clean.creditCode },
    ],
    ['an O in the code', { creditCode: '92159904RTNLYJNXFO' }, ['creditCodeAlphabet'], { creditCode: none }],
    [
      'a code that fails its check',
      { creditCode: '92159904RTNLYJNXF0' },
      ['creditCodeCheckDigit'],
      { creditCode: '92159904RTNLYJNXF0' },
    ],
    [
      'a code of an unknown department',
      { creditCode: '43159904RTNLYJNXFL' },
      ['creditCodePrefix'],
      { creditCode: '43159904RTNLYJNXFL' },
    ],
    ['an identity card', { creditCode: '159904199003070015' }, ['creditCodeIdentityCard'], { creditCode: none }],
    [
      'a legacy number',
      { creditCode: '159904618896063' },
      ['legacyRegistrationNumber'],
      { creditCode: none, registrationNumber: '159904618896063' },
    ],
    [
      'a legacy number as a number',
      { creditCode: 159_904_618_896_063 },
      ['legacyRegistrationNumber'],
      { registrationNumber: '159904618896063' },
    ],
    [
      'a legacy number that fails',
      { creditCode: '159904618896064' },
      ['registrationNumberCheckDigit'],
      { registrationNumber: '159904618896064' },
    ],
    ['no licence', { licenceNumber: '' }, ['licenceMissing'], { licences: [] }],
    [
      'the code in the licence column',
      { licenceNumber: clean.creditCode },
      ['licenceIsCreditCode'],
      { creditCode: clean.creditCode, licences: [] },
    ],
    [
      'the code in the licence column only',
      { creditCode: '', licenceNumber: clean.creditCode },
      ['creditCodeFromLicence', 'licenceIsCreditCode'],
      { creditCode: clean.creditCode, licences: [] },
    ],
    ['a digit too many', { licenceNumber: 'JY215990414365722' }, ['licenceLength'], {}],
    ['a letter in the licence', { licenceNumber: 'JY2159904143657A' }, ['licenceAlphabet'], {}],
    ['a licence that fails its check', { licenceNumber: 'JY21599041436573' }, ['licenceCheckDigit'], {}],
    ['a licence of no known form', { licenceNumber: '云食准字第8号' }, ['licenceUnknownForm'], {}],
    ['a canteen licence for a restaurant', { licenceNumber: 'JY31599043888612' }, ['licenceTypeDiffers'], {}],
    ['no date', { validUntil: null }, ['dateMissing'], {}],
    ['a day that is none', { validUntil: '2026-02-30' }, ['dateUnreadable'], {}],
    ['长期 on a food licence', { validUntil: '长期' }, ['termUnlimited'], {}],
    [
      'an unlisted business',
      { businessType: '超市', licenceNumber: 'JY11599042926464' },
      ['businessTypeUnknown'],
      { businessTypes: [] },
    ],
    ['no business', { businessType: '' }, ['businessTypeMissing'], { businessTypes: [] }],
    [
      'a brigade instead of a station',
      { station: '综合执法大队' },
      ['holderNotStation'],
      { stationName: '综合执法大队' },
    ],
    ['the bureau itself', { station: '局机关' }, ['holderNotStation'], { stationName: '局机关' }],
    ['no station', { station: '' }, ['stationMissing'], { stationName: none }],
    ['no grid', { grid: null }, ['gridMissing'], { gridName: none }],
    ['no address', { address: ' ' }, ['addressMissing'], { address: '' }],
    ['half a phone', { phone: '1867618' + 'x' }, ['phoneUnreadable'], { phone: none }],
    [
      'a formula for a name',
      { name: '=HYPERLINK("http://x.invalid","云溪区团结国面馆")' },
      ['formulaText'],
      { name: clean.name },
    ],
    ['a formula for an address', { address: '=cmd|建设路' }, ['formulaText'], { address: 'cmd|建设路' }],
    ['an endless address', { address: '路'.repeat(201) }, ['cellTooLong'], { address: '' }],
    [
      'a market with a date and no paper',
      { businessType: '食用农产品市场与销售者', licenceNumber: null },
      ['termWithoutLicence'],
      { licences: [] },
    ],
  ]

  it.each(cases)('%s', (_, dirt, codes, shop) => {
    const reading = read(dirt)
    expect(reading.outcome).toBe('flagged')
    expect(flagsOf(reading)).toEqual(codes)
    const taken: Readonly<Record<string, unknown>> = 'shop' in reading ? reading.shop : {}
    for (const [field, value] of Object.entries(shop)) expect([field, taken[field]]).toEqual([field, value])
  })

  it('has a case for every flag that a row by itself can get', () => {
    const ofTwoRows = ['sameSubject', 'duplicateRow', 'nameKept', 'addressKept', 'stationKept', 'gridKept', 'termKept']
    const seen = new Set<string>(cases.flatMap(([, , codes]) => codes))
    expect([...seen, ...ofTwoRows].toSorted()).toEqual(Object.keys(registerFlags).toSorted())
  })

  it('keeps the paper and what is doubtful about it', () => {
    expect(read({ licenceNumber: 'JY215990414365722', validUntil: '长期' })).toMatchObject({
      shop: {
        licences: [
          {
            kind: 'foodOperation',
            number: 'JY215990414365722',
            validUntil: 'unlimited',
            flags: ['licenceLength', 'termUnlimited'],
          },
        ],
      },
    })
    const undated = read({ validUntil: '2026-02-30' })
    expect(undated).toMatchObject({ shop: { licences: [{ flags: ['dateUnreadable'] }] } })
    expect(JSON.stringify(undated)).not.toContain('validUntil":"2026')
  })

  it('guesses the paper of an unreadable number from the business, and keeps none where neither tells', () => {
    expect(read({ licenceNumber: '8号', businessType: '药品零售企业' })).toMatchObject({
      shop: { licences: [{ kind: 'drugOperation' }] },
    })
    const lost = read({ licenceNumber: '8号', businessType: '超市' })
    expect(lost).toMatchObject({ shop: { licences: [] } })
    expect(lost).toHaveProperty(
      'flags',
      expect.arrayContaining([{ code: 'licenceUnknownForm', column: 'licenceNumber', written: '8号' }]),
    )
  })

  it('never repeats the number of an identity card', () => {
    expect(JSON.stringify(read({ creditCode: '159904199003070015' }))).not.toContain('19900307')
  })

  it('says what the unlisted business probably is', () => {
    expect(read({ businessType: '药店' })).toMatchObject({
      flags: [{ code: 'businessTypeUnknown', written: '药店', suggestion: '药品零售企业' }],
    })
  })

  it('may lack whole columns', () => {
    expect(readRow(['老街馆', '云溪区老街1号'], { name: 0, address: 1 })).toMatchObject({
      outcome: 'flagged',
      shop: { name: '老街馆' },
    })
  })
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

describe('what is said about problems', () => {
  it.each([...Object.entries(registerFlags), ...Object.entries(registerRefusals)])(
    '%s says what and what to do',
    (_, words) => {
      expect(words.message).not.toMatch(/[。！!]$/)
      expect(words.next).toMatch(/。$/)
    },
  )

  it('fills one cell', () => {
    const suggested = { code: 'businessTypeUnknown', suggestion: '药品零售企业' } as const
    expect(problemWords(suggested).next).toContain('可能是“药品零售企业”。')
    expect(problemLine([suggested, { code: 'gridMissing' }]).split('\n')).toHaveLength(2)
  })
})
