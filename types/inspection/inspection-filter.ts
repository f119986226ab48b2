import * as z from 'zod'
import { Day, Id, Instant, ShopId, Text } from '../platform/contract'
import { conflictStates } from './conflict/values'
import { dispositions, inspectionKinds, inspectionMarks, inspectionSorts, inspectionStates, verdicts } from './values'

/** What the list of inspections is asked by; conditions add up. `from` and `to` are days, both within. */
export const inspectionFilter = {
  q: Text(60).optional(),
  shopId: ShopId.optional(),
  inspectorId: Id.optional(),
  verdict: z.enum(verdicts).optional(),
  kind: z.enum(inspectionKinds).optional(),
  state: z.enum(inspectionStates).optional(),
  stationId: Id.optional(),
  gridId: Id.optional(),
  /** A table's id, whatever the version. */
  table: z
    .string()
    .regex(/^[A-Za-z0-9.-]{1,60}$/)
    .optional(),
  disposition: z.enum(dispositions).optional(),
  /** Whether what stands is a correction. */
  corrected: z.enum(['yes', 'no']).optional(),
  conflict: z.enum(conflictStates).optional(),
  mark: z.enum(inspectionMarks).optional(),
  /** Of stopped inspections (回避): those whose recusal waits for a decision, or was decided. */
  recusal: z.enum(['open', 'decided']).optional(),
  from: Day.optional(),
  to: Day.optional(),
  sort: z.enum(inspectionSorts).optional(),
  asOf: Instant.optional(),
}
