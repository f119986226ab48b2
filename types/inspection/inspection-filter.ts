import * as z from 'zod'
import { Day, Id, Instant, ShopId, Text } from '../platform/contract'
import { inspectionKinds, inspectionSorts, inspectionStates, verdicts } from './values'

/** What the list of inspections is asked by; conditions add up. `from` and `to` are days, both within. */
export const inspectionFilter = {
  q: Text(60).optional(),
  shopId: ShopId.optional(),
  inspectorId: Id.optional(),
  verdict: z.enum(verdicts).optional(),
  kind: z.enum(inspectionKinds).optional(),
  state: z.enum(inspectionStates).optional(),
  from: Day.optional(),
  to: Day.optional(),
  sort: z.enum(inspectionSorts).optional(),
  asOf: Instant.optional(),
}
