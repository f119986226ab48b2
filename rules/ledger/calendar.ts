import type { DutyStanding } from '@app/types/duty/values'
import type { LedgerRhythm } from '@app/types/ledger/values'
import type { OpenDays } from '../duty/open-days'
import { periodOf } from '../duty/period'
import { standingOf } from '../duty/standing'
import { addDays, addMonths, type Day } from '../time/day'

/** When entries were about, and when the server first had each. */
export type Kept = { readonly day: Day; readonly cameOn: Day }

export type LedgerKept = {
  readonly rhythm: LedgerRhythm
  /** The first day that is in it: before, the shop kept it elsewhere, or not, and nobody here can say. */
  readonly since?: Day | undefined
  readonly days: OpenDays
  readonly kept: readonly Kept[]
}

const firstOf = (kept: readonly Kept[], day: Day): Day | undefined =>
  kept
    .filter((one) => one.day === day)
    .map(({ cameOn }) => cameOn)
    .sort()[0]

/** Where a ledger stands with one day; what is kept as it happens is owed on no day by itself. */
export const standingOn = ({ rhythm, since, days, kept }: LedgerKept, day: Day, today: Day): DutyStanding => {
  const settledOn = firstOf(kept, day)
  if (rhythm === 'asItHappens' && settledOn === undefined) return 'notOwed'
  return standingOf({ since: since ?? today, days }, periodOf('daily', day), { settledOn, today })
}

/** Every day of a month (YYYY-MM). */
export const daysOfMonth = (month: string): readonly Day[] => {
  const days: Day[] = []
  const end = addMonths(`${month}-01`, 1)
  for (let day = `${month}-01`; day < end; day = addDays(day, 1)) days.push(day)
  return days
}
