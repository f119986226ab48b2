import type { DutyPeriod } from '@app/types/duty/values'
import { addDays, addMonths, type Day, weekdayOf } from '../time/day'

/** A period by its first and last day; `key` names it for good: `2026-11-23`, `2026-W48`, `2026-11`, `2026-Q4`. */
export type Period = { readonly key: string; readonly from: Day; readonly to: Day }

/** The period of a day. Weeks begin on Monday and are numbered as in ISO 8601 (GB/T 7408.1). */
export const periodOf = (every: DutyPeriod, day: Day): Period => ends[every](day)

const ends: Readonly<Record<DutyPeriod, (day: Day) => Period>> = {
  daily: (day) => ({ key: day, from: day, to: day }),
  weekly: (day) => {
    const from = addDays(day, -((weekdayOf(day) + 6) % 7))
    return { key: weekKey(from), from, to: addDays(from, 6) }
  },
  monthly: (day) => ({ key: day.slice(0, 7), ...months(`${day.slice(0, 7)}-01`, 1) }),
  quarterly: (day) => {
    const quarter = Math.ceil(Number(day.slice(5, 7)) / 3)
    const first = `${day.slice(0, 4)}-${String(quarter * 3 - 2).padStart(2, '0')}-01`
    return { key: `${day.slice(0, 4)}-Q${quarter}`, ...months(first, 3) }
  },
}

const months = (from: Day, count: number) => ({ from, to: addDays(addMonths(from, count), -1) })

/** A week belongs to the year that its Thursday is in. */
const weekKey = (monday: Day): string => {
  const year = addDays(monday, 3).slice(0, 4)
  let number = 1
  for (let before = addDays(monday, -4); before.slice(0, 4) === year; before = addDays(before, -7)) number += 1
  return `${year}-W${String(number).padStart(2, '0')}`
}

/** The periods that touch the days from `from` to `to`, oldest first. */
export const periodsBetween = (every: DutyPeriod, from: Day, to: Day): readonly Period[] => {
  const found: Period[] = []
  for (let period = periodOf(every, from); period.from <= to; period = periodOf(every, addDays(period.to, 1))) {
    found.push(period)
  }
  return found
}
