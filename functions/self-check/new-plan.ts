import { addDays, type Day } from '@app/rules/time/day'
import type { SelfCheckPlan } from './store'

/** Of a shop that somebody has begun to run here on a day: it owes from the next day on. */
export const newPlan = (
  { district, shopId }: { readonly district: string; readonly shopId: string },
  day: Day,
): SelfCheckPlan => ({
  revision: 1,
  district,
  shopId,
  since: addDays(day, 1),
  checkedThrough: day,
  weekdays: [],
  closures: [],
  history: [],
})
