import type { LicenceKind } from '@app/types/licence/values'
import { addDays, addMonths, type Day } from '../time/day'
import { publicHolidays } from '../time/public-holidays'
import { type Holidays, knowsHolidays, workingDaysBefore } from '../time/working-days'
import { type RenewalRule, ruleOf } from './kinds'

/** `standing` is shown to people beside what was counted. */
type RenewalWindow = { readonly from: Day; readonly until: Day; readonly standing?: '待本局确认' }

/**
 * First and last day on which renewal can be applied for; undefined for kinds without a window. To be confirmed where
 * the rule itself is, or where it counts working days of a year whose holidays are not known.
 */
export const renewalWindow = (
  kind: LicenceKind,
  validUntil: Day,
  holidays: Holidays = publicHolidays,
): RenewalWindow | undefined => {
  const rule = ruleOf(kind).renewal
  if (!rule) return undefined
  const window = rule.unit === 'months' ? byMonths(rule, validUntil) : byWorkingDays(rule, validUntil, holidays)
  const known = rule.unit === 'months' || knowsHolidays(holidays, window.from, validUntil)
  return rule.standing || !known ? { ...window, standing: '待本局确认' } : window
}

const byMonths = ({ opens, shuts }: RenewalRule, validUntil: Day) => ({
  from: addMonths(validUntil, -opens),
  until: addMonths(validUntil, -shuts),
})

const byWorkingDays = ({ opens, shuts }: RenewalRule, validUntil: Day, holidays: Holidays) => ({
  // the first day with no more than `opens` left follows the last day with one more
  from: addDays(workingDaysBefore(holidays, validUntil, opens + 1), 1),
  until: workingDaysBefore(holidays, validUntil, shuts),
})
