import { type Period, periodOf } from '@app/rules/duty/period'
import { addDays, type Day, isDay } from '@app/rules/time/day'
import type { Control } from '@app/types/self-check/values'
import { everyOf } from './kept'

/** A day of the period that a key names: `2026-11-23`, `2026-W48`, `2026-11`. */
const dayIn = (key: string): Day | undefined => {
  const [, year, week] = /^(\d{4})-W(\d{2})$/.exec(key) ?? []
  // the fourth of January is always in the first week (ISO 8601)
  if (year && week) return addDays(`${year}-01-04`, (Number(week) - 1) * 7)
  return /^\d{4}-\d{2}$/.test(key) ? `${key}-01` : key
}

/** The period of a kind of record by its key; undefined where the key names none. */
export const periodNamed = (control: Control, key: string): Period | undefined => {
  const day = dayIn(key)
  const period = day && isDay(day) ? periodOf(everyOf(control), day) : undefined
  return period?.key === key ? period : undefined
}
