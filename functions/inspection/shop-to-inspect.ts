import type { ShopToInspect } from '@app/rules/inspection/plan-inspection'
import type { StoredShop } from '../shop/public'
import { dayOfInspection, stillOpen, submittedOf } from './past-visits'
import { keptAway } from './recusal/recusals'
import type { StoredInspection } from './store'

/** What the beginning of an inspection needs of a shop, from everything that was inspected there. */
export const shopToInspect = (
  { status }: Pick<StoredShop, 'status'>,
  inspections: readonly StoredInspection[],
): ShopToInspect => ({
  status,
  earlier: submittedOf(inspections).map((one) => ({ kind: one.kind, day: dayOfInspection(one) })),
  failures: stillOpen(inspections).map(({ open, found }) => ({ ...open, text: found.text })),
  ...keptAway(inspections),
})
