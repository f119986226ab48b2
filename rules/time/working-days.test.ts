import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from './day'
import {
  isWorkingDay,
  knowsHolidays,
  weekdaysOnly,
  workingDaysAfter,
  workingDaysBefore,
  workingDaysBetween,
} from './working-days'

// An invented week: Wednesday to Friday off, the Saturday before worked.
const holidays = {
  off: new Set(['2026-11-25', '2026-11-26', '2026-11-27']),
  worked: new Set(['2026-11-21']),
  years: new Set(['2025', '2026']),
}
const anyDay = fc.integer({ min: 0, max: 4_000 }).map((n) => addDays('2024-01-01', n))

describe('working days', () => {
  it.each([
    ['2026-11-20', true],
    ['2026-11-21', true],
    ['2026-11-22', false],
    ['2026-11-25', false],
    ['2026-11-30', true],
  ])('%s is worked: %s', (day, worked) => expect(isWorkingDay(holidays, day)).toBe(worked))

  it.each([
    ['2026-11-20', '2026-11-20', 0, 0],
    ['2026-11-20', '2026-11-23', 1, 2],
    ['2026-11-20', '2026-11-30', 6, 4],
    ['2026-11-30', '2026-11-20', -6, -4],
  ])('from %s to %s are %i by weekdays, %i by the notice', (a, b, plain, noticed) => {
    expect(workingDaysBetween(weekdaysOnly, a, b)).toBe(plain)
    expect(workingDaysBetween(holidays, a, b)).toBe(noticed)
  })

  it('counts five to the week', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), (day, weeks) => {
        expect(workingDaysBetween(weekdaysOnly, day, addDays(day, 7 * weeks))).toBe(5 * weeks)
      }),
    )
  })

  it('finds the latest day with so many left, and the first on which so many have passed', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 120 }), (day, count) => {
        const before = workingDaysBefore(holidays, day, count)
        expect(workingDaysBetween(holidays, before, day)).toBe(count)
        expect(workingDaysBetween(holidays, addDays(before, 1), day)).toBeLessThan(count)
        const after = workingDaysAfter(holidays, day, count)
        expect(workingDaysBetween(holidays, day, after)).toBe(count)
        expect(isWorkingDay(holidays, after)).toBe(true)
      }),
    )
  })

  it.each([
    ['2025-12-30', '2026-12-31', true],
    ['2026-11-12', '2027-01-01', false],
    ['2024-12-31', '2025-01-02', false],
  ])('are known from %s to %s: %s', (a, b, known) => expect(knowsHolidays(holidays, a, b)).toBe(known))

  it('has a deadline of 20 working days after 11月22日 on 12月18日', () => {
    expect(workingDaysAfter(weekdaysOnly, '2026-11-22', 20)).toBe('2026-12-18')
  })
})
