import * as z from 'zod'
import { changes, Id, Instant, reads, refusing, Sha256, ShopId, Words } from '../platform/contract'
import { conflictDecisions, contentParts } from './conflict/values'

const Difference = z.object({
  part: z.enum(contentParts),
  /** Number and text of the item, where it is an answer. */
  item: z.string().optional(),
  first: z.string(),
  second: z.string(),
})

const Conflict = z.object({
  contentHash: Sha256,
  version: z.number().int(),
  receivedAt: Instant,
  by: z.string(),
  /** What was there first, and stands. */
  first: z.object({ contentHash: Sha256, receivedAt: Instant, by: z.string() }),
  differences: z.array(Difference),
  settled: z
    .object({ decision: z.enum(conflictDecisions), reason: z.string(), at: Instant, by: z.string() })
    .optional(),
})
export type ConflictShown = z.infer<typeof Conflict>

const of = { shopId: ShopId, inspectionId: Id }

export const conflictContract = {
  /** Staff: further accounts of one inspection, each beside what stands. Which is true the machine does not say. */
  showConflicts: reads('/shops/{shopId}/inspections/{inspectionId}/conflicts')
    .input(z.strictObject(of))
    .output(z.object({ conflicts: z.array(Conflict) }))
    .errors(refusing('shop.unknown', 'inspection.unknown')),
  /** Office: what was found out about a second account, with its reason. Nothing that was signed changes. */
  settleConflict: changes('/shops/{shopId}/inspections/{inspectionId}/conflicts/{contentHash}/settle')
    .input(z.strictObject({ ...of, contentHash: Sha256, decision: z.enum(conflictDecisions), reason: Words(200) }))
    .output(z.object({ contentHash: Sha256, decision: z.enum(conflictDecisions) }))
    .errors(refusing('shop.unknown', 'inspection.unknown', 'conflict.unknown', 'conflict.settled')),
}
