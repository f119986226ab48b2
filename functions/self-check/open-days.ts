import type { SaidOpenDays } from '@app/rules/self-check/owing'
import type { Day } from '@app/rules/time/day'
import type { StoredShop } from '../shop/public'
import type { SelfCheckPlan } from './store'

/** Before anybody runs a shop here nothing is owed; a plan that is being made counts from today. */
export const sinceOf = (plan: SelfCheckPlan | undefined, today: Day): Day => plan?.since ?? today

export const saidBy = (plan: SelfCheckPlan | undefined): SaidOpenDays => ({
  weekdays: (plan?.weekdays ?? []).map(({ sinceDay, closed }) => ({ from: sinceDay, closed })),
  closures: (plan?.closures ?? []).map(({ firstDay, lastDay }) => ({ from: firstDay, to: lastDay })),
})

/** What is shown of a shop's open days, with who changed them. */
export const openDaysShown = (plan: SelfCheckPlan | undefined, { openMonths }: Pick<StoredShop, 'openMonths'>) => ({
  closedWeekdays: [...(plan?.weekdays.at(-1)?.closed ?? [])],
  closures: [...(plan?.closures ?? [])],
  ...(openMonths && { openMonths: [...openMonths] }),
  history: (plan?.history ?? []).map(({ personId: _, ...one }) => one),
})
