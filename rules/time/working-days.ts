import { addDays, type Day, weekdayOf } from './day'

/**
 * A year's holiday notice of the State Council: `off`, weekdays that are free; `worked`, weekend days that are worked
 * (调休). The bureau enters it each year; without it, Monday to Friday are worked.
 */
export type Holidays = { readonly off: ReadonlySet<Day>; readonly worked: ReadonlySet<Day> }

export const weekdaysOnly: Holidays = { off: new Set(), worked: new Set() }

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
