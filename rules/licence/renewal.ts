import type { LicenceKind } from '@app/types/licence/values'
import { addDays, addMonths, type Day } from '../time/day'
import { publicHolidays } from '../time/public-holidays'
import { type Holidays, knowsHolidays, workingDaysBefore } from '../time/working-days'

/** When renewal (延续) may be applied for: from `opens` before the last day of validity to `shuts` before it. */
export type RenewalRule = {
  readonly unit: 'workingDays' | 'months'
  readonly opens: number
  readonly shuts: number
  readonly source: string
  readonly standing?: '待本局确认'
}

/** Kinds that are not listed have no window of national law: small operators' belong to the region. */
export const renewalRules: Readonly<Partial<Record<LicenceKind, RenewalRule>>> = {
  foodOperation: { unit: 'workingDays', opens: 90, shuts: 15, source: '食品经营许可和备案管理办法' },
  // The rule names only the end; that it opens as for food operation is our assumption.
  foodProduction: { unit: 'workingDays', opens: 90, shuts: 30, source: '食品生产许可管理办法', standing: '待本局确认' },
  drugOperation: {
    unit: 'months',
    opens: 6,
    shuts: 2,
    source: '药品经营和使用质量监督管理办法',
    standing: '待本局确认',
  },
  deviceOperation: { unit: 'workingDays', opens: 90, shuts: 30, source: '医疗器械经营监督管理办法第十六条' },
}

/** `standing` is shown to people beside what was counted. */
export type RenewalWindow = { readonly from: Day; readonly until: Day; readonly standing?: '待本局确认' }

/**
 * First and last day on which renewal can be applied for; undefined for kinds without a window. To be confirmed where
 * the rule itself is, or where it counts working days of a year whose holidays are not known.
 */
export const renewalWindow = (
  kind: LicenceKind,
  validUntil: Day,
  holidays: Holidays = publicHolidays,
): RenewalWindow | undefined => {
  const rule = renewalRules[kind]
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
