import { isWorkday } from 'chinese-days'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, isDay, weekdayOf } from './day'
import { holidayNotices, publicHolidays } from './public-holidays'
import { isWorkingDay } from './working-days'

const first = '2024-01-01'
const days = Array.from({ length: daysBetween(first, '2027-01-01') }, (_, n) => addDays(first, n))

describe('the notices of public holidays', () => {
  it('agree with the calendar that everybody uses, day for day', () => {
    expect(days.filter((day) => isWorkingDay(publicHolidays, day))).toEqual(days.filter((day) => isWorkday(day)))
  })

  it('name their year and where they were published', () => {
    expect([...publicHolidays.years]).toEqual(['2024', '2025', '2026'])
    for (const { effectiveFrom, source } of holidayNotices) {
      expect(source).toContain(`${effectiveFrom.slice(0, 4)}年部分节假日安排的通知`)
    }
  })

  it('free only weekdays and work only weekends, all of them days', () => {
    const isWeekend = (day: string) => [0, 6].includes(weekdayOf(day))
    expect([...publicHolidays.off, ...publicHolidays.worked].every(isDay)).toBe(true)
    expect([...publicHolidays.off].filter(isWeekend)).toEqual([])
    expect([...publicHolidays.worked].filter((day) => !isWeekend(day))).toEqual([])
  })
})

describe('Spring Festival of 2026', () => {
  it.each([
    ['2026-02-13', true],
    ['2026-02-14', true],
    ['2026-02-16', false],
    ['2026-02-23', false],
    ['2026-02-24', true],
    ['2026-02-28', true],
    ['2026-03-01', false],
  ])('%s is worked: %s', (day, worked) => expect(isWorkingDay(publicHolidays, day)).toBe(worked))
})
