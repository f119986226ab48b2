import { licenceKindNames, licenceKinds } from '@app/types/licence/values'
import { describe, expect, it } from 'vitest'
import {
  isLimited,
  needsTerm,
  type PaperKind,
  paperRules,
  renewalWords,
  ruleOf,
  termWords,
  yearlyWindow,
} from './kinds'
import { numberProblemOf } from './number-problem'
import { renewalWindow } from './renewal'

describe('the table of papers (regulations §5.1)', () => {
  it('has a row for every paper of a shop, under its name, and one for its staff', () => {
    expect(Object.keys(paperRules.kinds)).toEqual([...licenceKinds, 'healthCertificate'])
    for (const kind of licenceKinds) expect(ruleOf(kind).name).toBe(licenceKindNames[kind])
  })

  it.each<[PaperKind, string, string]>([
    ['business', '以证照为准，多为长期', '没有延续期'],
    ['foodOperation', '5 年', '到期前 90 至 15 个工作日，过后再申请，到期须停到批准'],
    ['prepackagedFiling', '没有期限', '不用延续，有变化及时变更'],
    ['foodProduction', '5 年', '到期前 90 至 30 个工作日（待本局确认）'],
    ['smallCatering', '按省、自治区规定（待本局确认）', '按省、自治区规定（待本局确认）'],
    ['workshop', '按省、自治区规定（待本局确认）', '按省、自治区规定（待本局确认）'],
    ['smallGrocery', '按省、自治区规定（待本局确认）', '按省、自治区规定（待本局确认）'],
    ['stall', '按省、自治区规定（待本局确认）', '按省、自治区规定（待本局确认）'],
    ['drugOperation', '5 年', '到期前 6 至 2 个月（待本局确认）'],
    ['deviceOperation', '5 年', '到期前 90 至 30 个工作日，过后不受理'],
    ['deviceFiling', '没有期限', '不用延续，有变化及时变更'],
    ['medicalInstitution', '按机构类别（待本局确认）', '按机构类别（待本局确认）'],
    ['healthCertificate', '1 年', '没有延续期'],
  ])('%s lasts %s, renewal %s', (kind, term, renewal) => {
    expect(termWords(kind)).toBe(term)
    expect(renewalWords(kind)).toBe(renewal)
  })

  it('knows which papers must have a date, and which never are 长期', () => {
    expect(licenceKinds.filter((kind) => !needsTerm(kind))).toEqual(['prepackagedFiling', 'deviceFiling'])
    expect(licenceKinds.filter(isLimited)).toEqual([
      'foodOperation',
      'foodProduction',
      'drugOperation',
      'deviceOperation',
    ])
  })
})

describe('the renewal window of a paper that ends on 2026-12-31', () => {
  it.each([
    ['foodOperation', { from: '2026-08-21', until: '2026-12-10' }],
    ['foodProduction', { from: '2026-08-21', until: '2026-11-19', standing: '待本局确认' }],
    ['deviceOperation', { from: '2026-08-21', until: '2026-11-19' }],
    ['drugOperation', { from: '2026-06-30', until: '2026-10-31', standing: '待本局确认' }],
    ['deviceFiling', undefined],
    ['business', undefined],
    ['stall', undefined],
  ] as const)('%s: %o', (kind, window) => {
    expect(renewalWindow(kind, '2026-12-31')).toEqual(window)
  })
})

describe('the yearly report of a business licence', () => {
  it.each([
    ['2026-01-01', true],
    ['2026-06-30', true],
    ['2026-07-01', false],
    ['2026-12-31', false],
  ])('on %s its window is open: %s', (day, isOpen) => {
    expect(yearlyWindow('business', day)).toEqual({
      name: '年度报告',
      about: 2025,
      from: '2026-01-01',
      until: '2026-06-30',
      isOpen,
    })
  })

  it('is asked of no other paper', () => {
    expect(yearlyWindow('foodOperation', '2026-03-01')).toBeUndefined()
  })
})

describe('a number against the kind that was chosen', () => {
  it.each([
    ['foodOperation', 'JY29901070013262', undefined],
    ['foodOperation', 'JY29901070013267', 'checkDigit'],
    ['foodOperation', 'JY2990107001326', 'length'],
    ['foodOperation', 'JY2990107001326A', 'alphabet'],
    ['foodProduction', 'JY29901070013262', 'otherKind'],
    ['foodProduction', '12-34', 'unknownFormat'],
    ['business', '92990107MA7QX00486', undefined],
    ['business', '159904618896063', undefined],
    ['drugOperation', '蒙DA990100012', undefined],
    ['drugOperation', '蒙D4720988', undefined],
    ['medicalInstitution', 'PDY7195812943391502000', undefined],
    ['medicalInstitution', 'PDY719581294339150', 'length'],
    ['deviceFiling', '蒙包食药监械经营备20210012号', undefined],
    ['deviceOperation', '蒙包食药监械经营备20210012号', 'otherKind'],
    ['smallCatering', 'TF159904632208747', undefined],
  ] as const)('%s %s: %s', (kind, number, problem) => {
    expect(numberProblemOf(kind, number).problem).toBe(problem)
  })
})
