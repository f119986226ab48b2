import { describe, expect, it } from 'vitest'
import { registerFlags } from './register-problems'
import { readRow, type ShopCandidate } from './register-row'
import { clean, type Dirt, flagsOf, read } from './register-testing'

describe('a doubtful row is taken and flagged', () => {
  type Expected = Partial<Record<keyof ShopCandidate, unknown>>
  const none = undefined
  const cases: readonly (readonly [string, Dirt, readonly string[], Expected])[] = [
    ['a size of no list', { sizeClass: '很大' }, ['sizeClassUnknown'], { sizeClass: none }],
    ['a place in words', { location: '路口' }, ['locationUnreadable'], { point: none }],
    ['a status that wants more', { status: '搬迁' }, ['statusUnclear'], { status: none }],
    ['no code', { creditCode: null }, ['creditCodeMissing'], { creditCode: none }],
    ['a code of 17', { creditCode: clean.creditCode.slice(1) }, ['creditCodeLength'], { creditCode: none }],
    [
      'a person and her card',
      { operator: '苏刚玉 150102199001011234' },
      ['identityCardRemoved'],
      { operator: '苏刚玉' },
    ],
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
    ['a licence of no known form', { licenceNumber: '云食准字第2018号' }, ['licenceUnknownForm'], {}],
    ['words for a licence', { licenceNumber: '云食准字第8号' }, ['licenceUnknownForm'], { licences: [] }],
    ['words after the letters of a licence', { licenceNumber: 'JY办理中' }, ['licenceAlphabet'], { licences: [] }],
    ['an endless licence', { licenceNumber: '证1234'.repeat(40_000) }, ['cellTooLong'], { licences: [] }],
    [
      'a person and his telephone',
      { operator: '苏刚玉 13812345678' },
      ['mobileRemoved'],
      { operator: '苏刚玉', phone: clean.phone },
    ],
    [
      'a telephone in the address and none in its column',
      { address: '云溪区建设路117号（电话：138 1234 5678）', phone: null },
      ['mobileMoved'],
      { address: clean.address, phone: '13812345678' },
    ],
    [
      'a telephone instead of a licence',
      { licenceNumber: '办证中 联系王某13812345678', phone: '见门头' },
      ['licenceUnknownForm', 'phoneUnreadable', 'mobileMoved'],
      { licences: [], phone: '13812345678' },
    ],
    [
      'a telephone in a name',
      { name: `${clean.name}１３８１２３４５６７８` },
      ['mobileRemoved'],
      { name: clean.name, phone: clean.phone },
    ],
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
    const ofTwoRows = [
      'sameSubject',
      'duplicateRow',
      'nameKept',
      'addressKept',
      'stationKept',
      'gridKept',
      'sizeKept',
      'statusKept',
      'termKept',
    ]
    const seen = new Set<string>(cases.flatMap(([, , codes]) => codes))
    const ofDistrict = ['businessTypeDisabled']
    expect([...seen, ...ofTwoRows, ...ofDistrict].toSorted()).toEqual(Object.keys(registerFlags).toSorted())
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
    expect(read({ licenceNumber: '药字2018号', businessType: '药品零售企业' })).toMatchObject({
      shop: { licences: [{ kind: 'drugOperation' }] },
    })
    const lost = read({ licenceNumber: '药字2018号', businessType: '超市' })
    expect(lost).toMatchObject({ shop: { licences: [] } })
    expect(lost).toHaveProperty(
      'flags',
      expect.arrayContaining([{ code: 'licenceUnknownForm', column: 'licenceNumber', written: '药字2018号' }]),
    )
  })

  it.each([
    '无',
    '没有',
    '暂无',
    '无证',
    '/',
    '／',
    '-',
    '—',
    '——',
    '*',
    '0',
    '000',
    '办理中',
    '正在办理中',
    '证照办理中',
    '申请中',
    '待办',
    '不需要',
    'N/A',
    ' 无 ',
  ])('says of %s that there is no licence, and makes no paper of it', (licenceNumber) => {
    expect(read({ licenceNumber })).toMatchObject({ shop: { licences: [] }, flags: [{ code: 'licenceMissing' }] })
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
