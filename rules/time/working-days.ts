import { addDays, type Day, weekdayOf } from './day'

/**
 * Holiday notices of the State Council: `off`, weekdays that are free; `worked`, weekend days that are worked (调休);
 * `years` that have a notice. In other years Monday to Friday are worked, and what is counted has to be confirmed.
 */
export type Holidays = {
  readonly off: ReadonlySet<Day>
  readonly worked: ReadonlySet<Day>
  /** `2026`. */
  readonly years: ReadonlySet<string>
}

export const weekdaysOnly: Holidays = { off: new Set(), worked: new Set(), years: new Set() }

/** Whether every year from a to b has its notice. */
export const knowsHolidays = ({ years }: Holidays, a: Day, b: Day): boolean => {
  const last = Number(b.slice(0, 4))
  for (let year = Number(a.slice(0, 4)); year <= last; year += 1) if (!years.has(String(year))) return false
  return true
}

export const isWorkingDay = (holidays: Holidays, day: Day): boolean => {
  if (holidays.worked.has(day)) return true
  const weekday = weekdayOf(day)
  return weekday !== 0 && weekday !== 6 && !holidays.off.has(day)
}

/** Working days after a, up to and including b; negative when b comes first. */
export const workingDaysBetween = (holidays: Holidays, a: Day, b: Day): number => {
  if (b < a) return -workingDaysBetween(holidays, b, a)
  let count = 0
  for (let day = addDays(a, 1); day <= b; day = addDays(day, 1)) if (isWorkingDay(holidays, day)) count += 1
  return count
}

/** The latest day from which so many working days are left until `day`, which is counted. */
export const workingDaysBefore = (holidays: Holidays, day: Day, count: number): Day => {
  let left = count
  let at = day
  while (left > 0) {
    if (isWorkingDay(holidays, at)) left -= 1
    at = addDays(at, -1)
  }
  return at
}

/** The day on which so many working days have passed since `day`, which is not counted (deadlines). */
export const workingDaysAfter = (holidays: Holidays, day: Day, count: number): Day => {
  let left = count
  let at = day
  while (left > 0) {
    at = addDays(at, 1)
    if (isWorkingDay(holidays, at)) left -= 1
  }
  return at
}
