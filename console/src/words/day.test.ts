// @vitest-environment node
import { expect, it } from 'vitest'
import { dayInWords, dayOf, endOfDay, minutesBetween, momentInWords, timeOf } from './day'

const now = new Date('2026-11-26T08:00:00Z')

it('says a day in words without spaces and without leading zeros', () => {
  expect(dayInWords('2027-03-08')).toBe('2027年3月8日')
  expect(dayInWords('2026-12-08', now)).toBe('12月8日')
  expect(dayInWords('2025-12-08', now)).toBe('2025年12月8日')
})

it('shows moments as the clock in Shanghai does', () => {
  expect(momentInWords('2026-11-24T02:41:00Z', now)).toBe('11月24日 10:41')
  expect(timeOf('2026-11-24T16:05:00Z')).toBe('00:05')
})

it('turns the year at midnight in Shanghai', () => {
  expect(dayOf(new Date('2026-12-31T15:59:59Z'))).toBe('2026-12-31')
  expect(dayOf(new Date('2026-12-31T16:00:00Z'))).toBe('2027-01-01')
})

it('counts the minutes of an inspection, never below none', () => {
  expect(minutesBetween('2026-11-24T02:02:00Z', '2026-11-24T02:41:00Z')).toBe(39)
  expect(minutesBetween('2026-11-24T02:41:00Z', '2026-11-24T02:02:00Z')).toBe(0)
})

it('ends a day when the day ends in Shanghai', () => {
  expect(endOfDay('2026-11-20')).toBe('2026-11-20T15:59:59.999Z')
  expect(dayOf(new Date(endOfDay('2026-12-31')))).toBe('2026-12-31')
})
