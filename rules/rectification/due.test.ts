import { describe, expect, it } from 'vitest'
import { publicHolidays as holidays } from '../time/public-holidays'
import { daysOver, escalatesOn, escalationDay, firstDueDay, requestDays, rungOn, standingOn } from './due'

describe('the due day', () => {
  it.each([
    ['2026-11-24', '2026-12-02', '2026-12-02', 'as the inspectors said'],
    ['2026-11-24', '2026-12-05', '2026-12-07', 'a Saturday gives way to Monday'],
    ['2026-09-25', '2026-10-01', '2026-10-08', 'National Day gives way to the day after the holidays'],
    ['2026-02-10', '2026-02-14', '2026-02-14', 'a Saturday that is worked stays'],
    ['2026-11-24', undefined, '2026-12-01', 'seven days where nobody said one'],
  ])('of %s with %s is %s: %s', (day, rectifyBy, due, _) => expect(firstDueDay(holidays, { day, rectifyBy })).toBe(due))
})

const open = { state: 'open', dueDay: '2026-12-01' } as const

describe('what the day makes of an order', () => {
  it.each([
    ['2026-11-27', 'running', undefined, 0],
    ['2026-11-28', 'dueSoon', 'dueIn3', 0],
    ['2026-11-30', 'dueSoon', 'dueIn3', 0],
    ['2026-12-01', 'dueToday', 'dueToday', 0],
    ['2026-12-02', 'overdue', 'overdue', 1],
    ['2027-01-01', 'overdue', 'overdue', 31],
  ] as const)('on %s: %s, reminder %s, %i days over', (day, standing, rung, over) => {
    for (const state of ['open', 'returned'] as const) {
      expect(standingOn({ ...open, state }, day)).toBe(standing)
      expect(rungOn({ ...open, state }, day)).toBe(rung)
      expect(daysOver({ ...open, state }, day)).toBe(over)
    }
  })

  it.each([
    ['answered', 'toVerify'],
    ['verified', 'toRecheck'],
    ['closed', 'closed'],
  ] as const)('%s is never overdue: %s', (state, standing) => {
    const order = { ...open, state }
    expect([standingOn(order, '2027-01-01'), rungOn(order, '2027-01-01'), daysOver(order, '2027-01-01')]).toEqual([
      standing,
      undefined,
      0,
    ])
  })
})

describe('the head of the station', () => {
  it('is told five working days later, holidays apart', () => {
    expect(escalationDay(holidays, '2026-12-01')).toBe('2026-12-08')
    expect(escalationDay(holidays, '2026-09-30')).toBe('2026-10-13')
  })
  it('is told once', () => {
    expect(escalatesOn(holidays, open, '2026-12-08')).toBe(true)
    expect(escalatesOn(holidays, { ...open, escalatedOn: '2026-12-08' }, '2026-12-09')).toBe(false)
  })
})

describe('a request for more time that nobody has answered', () => {
  const asks = { ...open, extensionAsked: true }
  it.each(['2026-11-27', '2026-12-01', '2026-12-02', '2027-01-01'])('leaves nothing overdue on %s', (day) => {
    const found = [standingOn(asks, day), rungOn(asks, day), daysOver(asks, day), escalatesOn(holidays, asks, day)]
    expect(found).toEqual(['toExtend', undefined, 0, false])
  })
  it('is no matter once everything was sent in', () => {
    expect(standingOn({ ...asks, state: 'answered' }, '2026-12-02')).toBe('toVerify')
  })
  it.each([
    ['2026-11-25', '2026-11-27'],
    ['2026-11-30', '2026-12-01'],
    ['2026-12-01', '2026-12-01'],
  ])('of %s is told to the head on %s, and when the order itself would be', (askedOn, first) => {
    expect(requestDays(holidays, { askedOn, dueDay: '2026-12-01' })).toEqual([first, '2026-12-08'])
  })
})
