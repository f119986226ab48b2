import { addDays, type Day, weekdayOf } from '../time/day'

/** When a shop is closed: on weekdays (0 Sunday … 6 Saturday), in the months it is not open in, and on days it named. */
export type OpenDays = {
  readonly closedWeekdays?: readonly number[] | undefined
  /** The same as it changed, oldest first: from each day on these weekdays, before the first those above. */
  readonly weekdays?: readonly { readonly from: Day; readonly closed: readonly number[] }[] | undefined
  /** Of a seasonal shop: 1 to 12; without, all. */
  readonly openMonths?: readonly number[] | undefined
  /** Holidays, school vacations, works: first and last day. */
  readonly closures?: readonly { readonly from: Day; readonly to: Day }[] | undefined
}

// phones know no findLast
const closedWeekdaysOn = ({ closedWeekdays = [], weekdays = [] }: OpenDays, day: Day): readonly number[] => {
  const [said] = weekdays.filter(({ from }) => from <= day).slice(-1)
  return said?.closed ?? closedWeekdays
}

export const isOpenOn = (days: OpenDays, day: Day): boolean => {
  const { openMonths, closures = [] } = days
  return (
    !closedWeekdaysOn(days, day).includes(weekdayOf(day)) &&
    (openMonths?.includes(Number(day.slice(5, 7))) ?? true) &&
    !closures.some(({ from, to }) => from <= day && day <= to)
  )
}

/** The last day from `from` to `to` on which the shop is open; undefined where there is none. */
export const lastOpenDay = (days: OpenDays, from: Day, to: Day): Day | undefined => {
  for (let day = to; day >= from; day = addDays(day, -1)) if (isOpenOn(days, day)) return day
  return undefined
}
