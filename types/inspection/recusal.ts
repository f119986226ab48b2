import * as z from 'zod'
import { changes, Id, Instant, refusing, ShopId, Words } from '../platform/contract'
import { inspectionStates } from './values'

const decided = z.object({ inspectionId: Id, state: z.enum(inspectionStates) })

/** What was decided about a recusal (回避): let back with a reason, or others sent instead. */
export const RecusalShown = z.object({
  reason: z.string().optional(),
  released: z.object({ at: Instant, by: z.string(), reason: z.string() }).optional(),
  replaced: z
    .object({
      at: Instant,
      by: z.string(),
      inspectors: z.array(z.object({ personId: Id, name: z.string() })),
    })
    .optional(),
})

/** A recusal is decided once, by the head of the shop's station or the office (Order 49 art. 23). */
export const recusalContract = {
  /**
   * The request has no ground: its inspectors may inspect the shop again, with the reason. Without a decision they may
   * once another pair has concluded an inspection there.
   */
  releaseRecusal: changes('/shops/{shopId}/inspections/{inspectionId}/recusal/release')
    .input(z.strictObject({ shopId: ShopId, inspectionId: Id, reason: Words(200) }))
    .output(decided)
    .errors(refusing('shop.unknown', 'inspection.unknown', 'inspection.notRecused')),
  /**
   * Names the two who inspect instead, one of the recused at most among them. These two may begin at the shop, whatever
   * their grids, and only together; the other recused stays away.
   */
  replaceInspectors: changes('/shops/{shopId}/inspections/{inspectionId}/recusal/replace')
    .input(z.strictObject({ shopId: ShopId, inspectionId: Id, inspectorIds: z.array(Id).length(2) }))
    .output(decided)
    .errors(
      refusing(
        'shop.unknown',
        'person.unknown',
        'inspection.unknown',
        'inspection.notRecused',
        'inspection.sameInspector',
        'inspection.recusedBefore',
        'inspection.certificateInvalid',
      ),
    ),
}
