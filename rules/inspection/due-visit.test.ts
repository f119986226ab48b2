import { describe, expect, it } from 'vitest'
import { byUrgency, type DueVisit, dueVisit, dueVisitWords, lastFull, lastWhole, type MaybeDue } from './due-visit'
import { shippedPlan } from './plan-setting'

const day = '2026-11-24'
const due = (shop: MaybeDue, plan = { foodEveryMonths: 24, drugsEveryMonths: 36 }) => dueVisit(shop, plan, day)

describe('a shop is due', () => {
  it.each<[string, MaybeDue, DueVisit['why'] | undefined]>([
    ['never inspected', { food: true }, 'never'],
    ['two years ago to the day', { food: true, fullOn: '2024-11-24' }, 'period'],
    ['a day less', { food: true, fullOn: '2024-11-25' }, undefined],
    ['a pharmacy two years ago', { food: false, fullOn: '2024-11-24' }, undefined],
    ['a pharmacy three years ago', { food: false, fullOn: '2023-11-24' }, 'period'],
    ['drawn today', { food: true, fullOn: '2026-11-01', wholeOn: '2026-11-01', drawnOn: day }, 'drawn'],
    ['drawn and visited that day', { food: true, fullOn: day, wholeOn: day, drawnOn: day }, undefined],
    [
      'drawn, then visited',
      { food: true, fullOn: '2026-01-05', wholeOn: '2026-11-20', drawnOn: '2026-11-12' },
      undefined,
    ],
    ['drawn for a day to come', { food: true, fullOn: '2026-11-01', drawnOn: '2026-11-25' }, undefined],
  ])('%s', (_, shop, why) => {
    expect(due(shop)?.why).toBe(why)
  })

  it('by the bureau’s own period, and by the shipped one', () => {
    const shop = { food: true, fullOn: '2025-11-24' }
    expect(due(shop)).toBeUndefined()
    expect(due(shop, { foodEveryMonths: 12, drugsEveryMonths: 36 })).toEqual({
      ...{ why: 'period', since: day, lastOn: '2025-11-24', months: 12 },
    })
    expect(dueVisit({ food: true, fullOn: '2024-11-24' }, shippedPlan, day)?.why).toBe('period')
  })
})

it('counts full visits for the period, fly checks too for a draw, and neither rechecks nor complaints', () => {
  const visits = [
    { day: '2026-01-05', kind: 'systemCheck' },
    { day: '2026-02-05', kind: 'routine' },
    { day: '2026-03-05', kind: 'flyCheck' },
    { day: '2026-04-05', kind: 'complaintCheck' },
    { day: '2026-05-05', kind: 'recheck' },
  ] as const
  expect([lastFull(visits), lastWhole(visits)]).toEqual(['2026-02-05', '2026-03-05'])
  expect([lastFull(visits.slice(2)), lastWhole(visits.slice(3))]).toEqual([undefined, undefined])
})

it('puts drawn shops first, then the longest overdue, and says why', () => {
  const all: readonly DueVisit[] = [
    { why: 'never' },
    { why: 'period', since: '2026-06-01', lastOn: '2024-06-01', months: 24 },
    { why: 'period', since: '2026-01-01', lastOn: '2024-01-01', months: 24 },
    { why: 'drawn', since: '2026-11-12' },
  ]
  expect([...all].sort(byUrgency).map(dueVisitWords)).toEqual([
    '2026-11-12 随机抽中，还没去查',
    '上次全面检查 2024-01-01，已满 24 个月',
    '上次全面检查 2024-06-01，已满 24 个月',
    '还没有全面检查过',
  ])
})
