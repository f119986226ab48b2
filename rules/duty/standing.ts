import type { DutyStanding } from '@app/types/duty/values'
import type { Day } from '../time/day'
import { lastOpenDay, type OpenDays } from './open-days'
import type { Period } from './period'

export type Owing = {
  /** The day from which it is owed; the period in which it falls is owed only where it begins with it. */
  readonly since: Day
  /** The day on which it stopped being owed: closed for good, another table. */
  readonly until?: Day | undefined
  readonly days: OpenDays
}

/** The day by which a period is to be settled: the last one in it on which the shop is open; undefined: not owed. */
export const dueDayOf = ({ since, until, days }: Owing, { from, to }: Period): Day | undefined => {
  if (from < since || (until !== undefined && until <= to)) return undefined
  return lastOpenDay(days, from, to)
}

/**
 * Where a shop stands on a day with a period. `settledOn` is the day on which the server had the record: a record that
 * comes after the period's end settles it late, and late it stays.
 */
export const standingOf = (
  owing: Owing,
  period: Period,
  { settledOn, today }: { readonly settledOn?: Day | undefined; readonly today: Day },
): DutyStanding => {
  if (settledOn !== undefined) return settledOn <= period.to ? 'done' : 'late'
  if (dueDayOf(owing, period) === undefined) return 'notOwed'
  if (today < period.from) return 'upcoming'
  return today <= period.to ? 'due' : 'missed'
}
