import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, dayFrom, dayOf, daysBetween, fullDate, isDay, shortDate, timeOf, weekdayOf } from './day'

const anyDay = fc.integer({ min: 0, max: 60_000 }).map((n) => addDays('1960-01-01', n))

describe('days in Shanghai', () => {
  it.each([
    ['2026-11-23T15:59:59Z', '2026-11-23'],
    ['2026-11-23T16:00:00Z', '2026-11-24'],
    ['2026-12-31T16:30:00.000Z', '2027-01-01'],
    ['2026-11-24T00:10:00+08:00', '2026-11-24'],
  ])('the instant %s falls on %s', (instant, day) => expect(dayOf(instant)).toBe(day))

  it('tells the time of day', () => expect(timeOf('2026-11-24T00:12:59Z')).toBe('08:12'))

  it.each([
    ['2026-02-28', true],
    ['2026-02-30', false],
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2026-13-01', false],
    ['2026-1-1', false],
    ['0000-00-00', false],
    ['长期', false],
  ])('%s is a day: %s', (text, known) => expect(isDay(text)).toBe(known))

  it('makes a day of its figures only if there is one', () => {
    expect(dayFrom(2027, 3, 5)).toBe('2027-03-05')
    expect(dayFrom(2027, 2, 29)).toBeUndefined()
    expect(dayFrom(Number.NaN, 1, 1)).toBeUndefined()
  })

  it('adds and counts days alike', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5_000, max: 5_000 }), (day, days) => {
        expect(isDay(day)).toBe(true)
        expect(daysBetween(day, addDays(day, days))).toBe(days)
        expect(addDays(day, days) > day).toBe(days > 0)
      }),
    )
  })

  it.each([
    ['2026-08-31', 6, '2027-02-28'],
    ['2028-08-31', -6, '2028-02-29'],
    ['2026-11-24', 13, '2027-12-24'],
  ])('%s and %s months is %s', (day, months, later) => expect(addMonths(day, months)).toBe(later))

  it('is written for documents and for the apps', () => {
    expect(fullDate('2026-11-24')).toBe('2026年11月24日')
    expect(fullDate('2027-03-05')).toBe('2027年3月5日')
    expect(shortDate('2026-11-24')).toBe('11月24日 周二')
    expect(weekdayOf('2026-11-22')).toBe(0)
  })
})
