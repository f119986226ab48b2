import type { BeginningRule, InspectionKind } from '@app/types/inspection/values'
import { describe, expect, it } from 'vitest'
import { beginningProblems } from './beginning'

const day = '2026-11-24'
const routine = (on: string) => ({ day: on, kind: 'routine' as const })
const rulesFor = (
  kind: InspectionKind,
  earlier: Parameters<typeof beginningProblems>[0]['earlier'],
  approval?: string,
) => beginningProblems({ kind, day, earlier, approval }).map(({ rule }) => rule)

describe('before an inspection begins', () => {
  it.each<[string, InspectionKind, ReturnType<typeof routine>[], BeginningRule[]]>([
    ['a shop never visited', 'routine', [], []],
    ['one visit this year, long ago', 'routine', [routine('2026-03-01')], []],
    ['two visits this year', 'routine', [routine('2026-01-05'), routine('2026-05-06')], ['yearlyCap']],
    ['two visits last year', 'routine', [routine('2025-01-05'), routine('2025-05-06')], []],
    ['a visit three months ago to the day', 'routine', [routine('2026-08-24')], []],
    ['a visit a day less than three months ago', 'routine', [routine('2026-08-25')], ['noRepeat']],
    ['a visit later than this one', 'routine', [routine('2026-11-25')], []],
    ['two, one of them recent', 'routine', [routine('2026-02-01'), routine('2026-10-01')], ['yearlyCap', 'noRepeat']],
  ])('%s', (_, kind, earlier, rules) => {
    expect(rulesFor(kind, earlier)).toEqual(rules)
  })

  it.each<[InspectionKind, BeginningRule[]]>([
    ['recheck', []],
    ['complaintCheck', []],
    ['flyCheck', ['approval']],
    ['systemCheck', ['yearlyCap', 'noRepeat', 'approval']],
  ])('cap and repetition are for planned visits; %s', (kind, rules) => {
    expect(rulesFor(kind, [routine('2026-02-01'), routine('2026-10-01')])).toEqual(rules)
  })

  it('does not count rechecks, complaints and fly checks toward the cap', () => {
    const cases = (['recheck', 'complaintCheck', 'flyCheck'] as const).map((kind) => ({ day: '2026-10-01', kind }))
    expect(rulesFor('routine', cases)).toEqual([])
  })

  it('is content with an approval that says something', () => {
    expect(rulesFor('flyCheck', [], ' ')).toEqual(['approval'])
    expect(rulesFor('flyCheck', [], '云市监审〔2026〕8号')).toEqual([])
  })
})
