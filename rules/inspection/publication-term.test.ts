import { expect, it } from 'vitest'
import { publicHolidays } from '../time/public-holidays'
import { termRungOn } from './publication-term'

it.each([
  ['2026-12-18', '2026-12-24', undefined],
  ['2026-12-21', '2026-12-24', 'soon'],
  ['2026-12-24', '2026-12-24', 'soon'],
  ['2026-12-25', '2026-12-24', 'overdue'],
  // over the National Day: 1 to 7 October are free
  ['2026-09-28', '2026-10-09', undefined],
  ['2026-09-30', '2026-10-09', 'soon'],
] as const)('on %s of what is due on %s: %s', (day, dueOn, rung) => {
  expect(termRungOn(publicHolidays, dueOn, day)).toBe(rung)
})
