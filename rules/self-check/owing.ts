import type { DutyPeriod } from '@app/types/duty/values'
import type { ShopStatus } from '@app/types/shop/values'
import type { OpenDays } from '../duty/open-days'
import { type Period, periodOf } from '../duty/period'
import { dueDayOf, type Owing } from '../duty/standing'
import { addDays, type Day } from '../time/day'

type Shop = {
  readonly status: ShopStatus
  readonly statusSince?: Day | undefined
  readonly openMonths?: readonly number[] | undefined
}

/** What a shop says of its open days: on which weekdays it is closed, as of a day, and when it closes for a while. */
export type SaidOpenDays = Pick<OpenDays, 'weekdays' | 'closures'>

const isOpenAtAll = (status: ShopStatus) => status === 'active' || status === 'seasonal'

const later = (a: Day, b: Day | undefined): Day => (b !== undefined && b > a ? b : a)

/**
 * From when to when a shop owes self-checks: since it has somebody who runs it here, and only as long as it is in
 * business; a shop that comes back owes from then on. What its status was before is not known, and excuses nothing.
 */
export const owingOf = (since: Day, { status, statusSince, openMonths }: Shop, said: SaidOpenDays): Owing => ({
  since: isOpenAtAll(status) ? later(since, statusSince) : since,
  ...(!isOpenAtAll(status) && { until: statusSince ?? since }),
  days: { ...said, ...(status === 'seasonal' && openMonths && { openMonths }) },
})

/** Of the periods that ended on one of these days, those that were owed. */
export const endedOn = (every: DutyPeriod, day: Day, owing: Owing): Period | undefined => {
  const period = periodOf(every, day)
  return period.to === day && dueDayOf(owing, period) !== undefined ? period : undefined
}

/** Of the periods that ended on one of these days, those that were not owed only because the shop was closed all along. */
export const closedOn = (every: DutyPeriod, day: Day, owing: Owing): Period | undefined =>
  endedOn(every, day, owing) ? undefined : endedOn(every, day, { ...owing, days: {} })

/** The days after one, up to and with another, oldest first; at most so many. */
export const daysAfter = (last: Day, to: Day, most: number): readonly Day[] => {
  const days: Day[] = []
  for (let day = addDays(last, 1); day <= to && days.length < most; day = addDays(day, 1)) days.push(day)
  return days
}
