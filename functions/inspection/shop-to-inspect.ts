import type { BySuperior } from '@app/rules/inspection/beginning'
import type { ShopToInspect } from '@app/rules/inspection/plan-inspection'
import type { StoredShop } from '../shop/public'
import { dayOfInspection, stillOpen, submittedOf } from './past-visits'
import { keptAway } from './recusal/recusals'
import type { StoredInspection } from './store'

/** What the beginning of an inspection needs of a shop, from everything that was inspected there. */
export const shopToInspect = (
  { status }: Pick<StoredShop, 'status'>,
  inspections: readonly StoredInspection[],
  superior: readonly BySuperior[],
): ShopToInspect => ({
  status,
  earlier: submittedOf(inspections).map((one) => ({ kind: one.kind, day: dayOfInspection(one) })),
  failures: stillOpen(inspections).map(({ open, found }) => ({ ...open, text: found.text })),
  superior,
  ...keptAway(inspections),
})
