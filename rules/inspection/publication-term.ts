import type { Day } from '../time/day'
import { type Holidays, workingDaysBefore } from '../time/working-days'

/** Steps by which the office is told of a term: each once for a due day. */
export const termRungs = ['soon', 'overdue'] as const
export type TermRung = (typeof termRungs)[number]

/** Working days before the due day from which on it is told of; ours, 待本局确认. */
export const tellBefore = 3

/**
 * Of what is to be told on a day about a term that the bureau keeps: results become public within 20 working days (Order
 * 49 art. 39), an objection is answered until the day that was named to the shop.
 */
export const termRungOn = (holidays: Holidays, dueOn: Day, day: Day): TermRung | undefined => {
  if (day > dueOn) return 'overdue'
  return day >= workingDaysBefore(holidays, dueOn, tellBefore) ? 'soon' : undefined
}
