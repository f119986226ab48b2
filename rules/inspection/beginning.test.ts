import type { BeginningRule, InspectionKind } from '@app/types/inspection/values'
import { describe, expect, it } from 'vitest'
import { type BySuperior, beginningProblems } from './beginning'

const day = '2026-11-24'
const routine = (on: string) => ({ day: on, kind: 'routine' as const })
const superior = (on: string): BySuperior => ({
  day: on,
  bureau: '云州市市场监督管理局',
  documentNumber: '云州市监检〔2026〕12号',
})
const nothing = { day, earlier: [], superior: [], yearlyCap: 2 }
type Asked = Parameters<typeof beginningProblems>[0]
const rulesFor = (kind: InspectionKind, more: Partial<Asked> = {}) =>
  beginningProblems({ ...nothing, kind, ...more }).map(({ rule }) => rule)

describe('before an inspection begins', () => {
  it.each<[string, ReturnType<typeof routine>[], BeginningRule[]]>([
    ['a shop never visited', [], []],
    ['one visit this year', [routine('2026-03-01')], []],
    ['two visits this year', [routine('2026-01-05'), routine('2026-05-06')], ['yearlyCap']],
    ['two visits last year', [routine('2025-01-05'), routine('2025-05-06')], []],
    ['an own visit last week: art. 42 is about superior bureaus', [routine('2026-11-17')], []],
  ])('%s', (_, earlier, rules) => {
    expect(rulesFor('routine', { earlier })).toEqual(rules)
  })

  it.each([
    [1, ['yearlyCap']],
    [2, ['yearlyCap']],
    [3, []],
    [12, []],
  ])('follows the cap that the bureau has set: %i a year', (yearlyCap, rules) => {
    const earlier = [routine('2026-01-05'), routine('2026-05-06')]
    expect(rulesFor('routine', { earlier, yearlyCap })).toEqual(rules)
  })

  it('does not count rechecks, complaints and fly checks toward the cap', () => {
    const earlier = (['recheck', 'complaintCheck', 'flyCheck'] as const).map((kind) => ({ day: '2026-10-01', kind }))
    expect(rulesFor('routine', { earlier, yearlyCap: 1 })).toEqual([])
  })

  it('is content with an approval that says something', () => {
    expect(rulesFor('flyCheck', { approval: ' ' })).toEqual(['approval'])
    expect(rulesFor('flyCheck', { approval: '云市监审〔2026〕8号' })).toEqual([])
  })
})

describe('within three months of a superior bureau’s inspection (Order 49 art. 42)', () => {
  it.each<[string, BySuperior[], BeginningRule[]]>([
    ['three months ago to the day', [superior('2026-08-24')], []],
    ['a day less than three months ago', [superior('2026-08-25')], ['noRepeat']],
    ['on the same day', [superior(day)], ['noRepeat']],
    ['later than this one', [superior('2026-11-25')], []],
    ['long ago and lately', [superior('2026-02-01'), superior('2026-10-01')], ['noRepeat']],
  ])('%s', (_, visits, rules) => {
    expect(rulesFor('routine', { superior: visits })).toEqual(rules)
  })

  it.each<[InspectionKind, BeginningRule[]]>([
    ['recheck', []],
    ['complaintCheck', []],
    ['flyCheck', ['approval']],
    ['systemCheck', ['noRepeat', 'approval']],
  ])('what follows a clue is excepted: %s', (kind, rules) => {
    expect(rulesFor(kind, { superior: [superior('2026-10-01')] })).toEqual(rules)
  })

  it('names the latest: which bureau, when, and its number', () => {
    const visits = [{ ...superior('2026-10-01'), bureau: '省局' }, superior('2026-09-01')]
    expect(beginningProblems({ ...nothing, kind: 'routine', superior: visits })).toEqual([
      {
        rule: 'noRepeat',
        words: '省局 2026-10-01 已检查（云州市监检〔2026〕12号），三个月内原则上不再重复检查已查的项目',
      },
    ])
  })
})
