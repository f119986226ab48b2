import type { BySuperior } from '@app/rules/inspection/beginning'
import type { ShopToInspect } from '@app/rules/inspection/plan-inspection'
import type { StoredShop } from '../shop/public'
import { dayOfInspection, standing, stillOpen, submittedOf } from './past-visits'
import type { StoredPublication } from './publish/store'
import { keptAway } from './recusal/recusals'
import type { StoredInspection } from './store'

type Past = {
  readonly inspections: readonly StoredInspection[]
  readonly publications: readonly StoredPublication[]
}

/** What the beginning of an inspection needs of a shop, from everything that was inspected there. */
export const shopToInspect = (
  { status }: Pick<StoredShop, 'status'>,
  { inspections, publications }: Past,
  superior: readonly BySuperior[],
): ShopToInspect => ({
  status,
  earlier: submittedOf(inspections).map((one) => ({ kind: one.kind, day: dayOfInspection(one) })),
  failures: stillOpen(standing(inspections, publications)).map(({ open, found }) => ({ ...open, text: found.text })),
  superior,
  ...keptAway(inspections),
})
