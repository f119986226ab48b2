import { rectifyDays } from '@app/rules/inspection/disposition'
import { firstDueDay } from '@app/rules/rectification/due'
import { addDays, daysBetween } from '@app/rules/time/day'
import { publicHolidays } from '@app/rules/time/public-holidays'
import { expect, it } from 'vitest'
import { rectifyChoices, rectifyProposal } from './rectify-days'

it('offers only days that the order will keep, on every day of a year', () => {
  for (let n = 0; n < 366; n++) {
    const today = addDays('2026-01-01', n)
    const days = [rectifyProposal(today), ...rectifyChoices(today).map(({ value }) => value)]
    expect(days.map((rectifyBy) => firstDueDay(publicHolidays, { day: today, rectifyBy }))).toEqual(days)
    for (const day of days) expect(daysBetween(today, day)).toBeLessThanOrEqual(rectifyDays.most)
    expect(Math.min(...days.map((day) => daysBetween(today, day)))).toBeGreaterThanOrEqual(rectifyDays.least)
  }
})

it('says how far a day really is, and names none twice', () => {
  expect(rectifyChoices('2026-11-24')).toEqual([
    { value: '2026-11-27', words: '3 天' },
    { value: '2026-12-01', words: '7 天' },
    { value: '2026-12-09', words: '15 天' },
    { value: '2026-12-24', words: '30 天' },
  ])
  // the National Day holiday of 2026 lasts until 7 October
  expect(rectifyChoices('2026-09-30').map(({ value }) => value)).toEqual(['2026-10-08', '2026-10-15', '2026-10-30'])
})
