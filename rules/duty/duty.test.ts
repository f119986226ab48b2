import { dutyPeriods } from '@app/types/duty/values'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day, daysBetween } from '../time/day'
import { isOpenOn, lastOpenDay } from './open-days'
import { periodOf, periodsBetween } from './period'
import { dueDayOf, standingOf } from './standing'

const aDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days))
const everyPeriod = fc.constantFrom(...dutyPeriods)

describe('the period of a day', () => {
  it.each([
    ['daily', '2026-11-23', { key: '2026-11-23', from: '2026-11-23', to: '2026-11-23' }],
    ['weekly', '2026-11-23', { key: '2026-W48', from: '2026-11-23', to: '2026-11-29' }],
    ['weekly', '2026-11-29', { key: '2026-W48', from: '2026-11-23', to: '2026-11-29' }],
    // ISO 8601: weeks at the turn of the year belong to the year of their Thursday
    ['weekly', '2026-01-01', { key: '2026-W01', from: '2025-12-29', to: '2026-01-04' }],
    ['weekly', '2027-01-01', { key: '2026-W53', from: '2026-12-28', to: '2027-01-03' }],
    ['weekly', '2027-01-04', { key: '2027-W01', from: '2027-01-04', to: '2027-01-10' }],
    ['weekly', '2021-01-03', { key: '2020-W53', from: '2020-12-28', to: '2021-01-03' }],
    ['monthly', '2028-02-29', { key: '2028-02', from: '2028-02-01', to: '2028-02-29' }],
    ['monthly', '2026-12-31', { key: '2026-12', from: '2026-12-01', to: '2026-12-31' }],
    ['quarterly', '2026-11-23', { key: '2026-Q4', from: '2026-10-01', to: '2026-12-31' }],
    ['quarterly', '2026-01-01', { key: '2026-Q1', from: '2026-01-01', to: '2026-03-31' }],
    ['quarterly', '2026-06-30', { key: '2026-Q2', from: '2026-04-01', to: '2026-06-30' }],
  ] as const)('%s on %s is %o', (every, day, period) => {
    expect(periodOf(every, day)).toEqual(period)
  })

  it('holds its day, and every day of it has the same', () => {
    fc.assert(
      fc.property(everyPeriod, aDay, fc.nat(91), (every, day, at) => {
        const period = periodOf(every, day)
        expect(period.from <= day && day <= period.to).toBe(true)
        const other = addDays(period.from, at % (daysBetween(period.from, period.to) + 1))
        expect(periodOf(every, other)).toEqual(period)
      }),
    )
  })

  it('follows on the one before without a gap, under a key that sorts and is never used twice', () => {
    fc.assert(
      fc.property(everyPeriod, aDay, fc.nat(800), (every, from, length) => {
        const periods = periodsBetween(every, from, addDays(from, length))
        for (const [index, { from: begins, key }] of periods.entries()) {
          const before = periods[index - 1]
          if (!before) continue
          expect(begins).toBe(addDays(before.to, 1))
          expect(key > before.key).toBe(true)
        }
        expect(periods.at(-1)).toEqual(periodOf(every, addDays(from, length)))
      }),
    )
  })
})

describe('the days on which a shop is open', () => {
  const vacation = { from: '2026-07-11', to: '2026-08-31' }
  it.each([
    [{}, '2026-11-23', true],
    [{ closedWeekdays: [0, 6] }, '2026-11-22', false],
    [{ closedWeekdays: [0, 6] }, '2026-11-23', true],
    [{ openMonths: [5, 6, 7, 8, 9, 10] }, '2026-11-23', false],
    [{ openMonths: [5, 6, 7, 8, 9, 10] }, '2026-10-31', true],
    [{ closures: [vacation] }, '2026-07-11', false],
    [{ closures: [vacation] }, '2026-08-31', false],
    [{ closures: [vacation] }, '2026-09-01', true],
  ])('%o on %s: %s', (days, day, open) => {
    expect(isOpenOn(days, day)).toBe(open)
  })

  it('ends at the last of them', () => {
    expect(lastOpenDay({ closedWeekdays: [0, 6] }, '2026-11-23', '2026-11-29')).toBe('2026-11-27')
    expect(lastOpenDay({ closures: [vacation] }, '2026-08-03', '2026-08-09')).toBeUndefined()
  })
})

describe('where a shop stands with a period', () => {
  const week = periodOf('weekly', '2026-11-25')
  const owing = { since: '2026-01-01', days: {} }
  it.each<[string, { settledOn?: Day; today: Day }, string]>([
    ['before it begins', { today: '2026-11-22' }, 'upcoming'],
    ['on its first day', { today: '2026-11-23' }, 'due'],
    ['on its last day', { today: '2026-11-29' }, 'due'],
    ['the day after', { today: '2026-11-30' }, 'missed'],
    ['settled on its last day', { today: '2026-12-09', settledOn: '2026-11-29' }, 'done'],
    ['settled the day after', { today: '2026-12-09', settledOn: '2026-11-30' }, 'late'],
  ])('%s', (_, when, standing) => {
    expect(standingOf(owing, week, when)).toBe(standing)
  })

  it.each([
    ['that began before the duty', { ...owing, since: '2026-11-24' }, undefined],
    ['that begins with the duty', { ...owing, since: '2026-11-23' }, '2026-11-29'],
    ['within which the duty ended', { ...owing, until: '2026-11-29' }, undefined],
    ['after which the duty ended', { ...owing, until: '2026-11-30' }, '2026-11-29'],
    ['closed from Saturday on', { ...owing, days: { closedWeekdays: [0, 6] } }, '2026-11-27'],
    ['closed all week', { ...owing, days: { closures: [{ from: '2026-11-20', to: '2026-11-29' }] } }, undefined],
  ])('a period %s is due on %s', (_, owed, day) => {
    expect(dueDayOf(owed, week)).toBe(day)
    expect(standingOf(owed, week, { today: '2026-12-09' })).toBe(day ? 'missed' : 'notOwed')
  })

  it('is missed at most once, and for good once it ended: no day after changes it', () => {
    fc.assert(
      fc.property(everyPeriod, aDay, fc.nat(400), (every, day, after) => {
        const period = periodOf(every, day)
        const later = addDays(period.to, 1 + after)
        expect(standingOf({ since: '1999-01-01', days: {} }, period, { today: later })).toBe('missed')
      }),
    )
  })
})
