import * as z from 'zod'
import { dispositions, inspectionKinds, verdicts } from '../inspection/values'
import { ValidUntil } from '../licence/contract'
import { licenceKinds } from '../licence/values'
import { Day, Instant, ShopId } from '../platform/contract'
import { statusShown } from './facts'
import { businessTypes, codeStates, shopStatuses } from './values'

/**
 * What the public may see of a shop, field by field (PIPL art. 25; FSL art. 113; Order 49 art. 39). One item of the
 * `public` table. Whoever adds a field here decides to publish it.
 */
export const PublicCard = z.strictObject({
  shopId: ShopId,
  /** Counts changes of the shop; a card is replaced only by a newer one. */
  revision: z.number().int(),
  updatedAt: Instant,
  /** The entry was one shop with another, whose card is shown for it. */
  mergedInto: ShopId.optional(),
  name: z.string(),
  address: z.string(),
  businessTypes: z.array(z.enum(businessTypes)),
  status: z.enum(shopStatuses),
  ...statusShown,
  /** Legal representative or operator as printed on the licence; absent unless the register has one. */
  operator: z.string().optional(),
  bureauName: z.string(),
  station: z.object({ name: z.string(), phone: z.string().optional() }).optional(),
  /** Who answers for the shop's grid (网格监管人员); absent while the grid is vacant or the shop in none. */
  gridOfficer: z.strictObject({ name: z.string() }).optional(),
  code: z.object({ serial: z.string(), state: z.enum(codeStates) }),
  licences: z.array(
    z.strictObject({
      kind: z.enum(licenceKinds),
      number: z.string(),
      validUntil: ValidUntil.optional(),
      cancelled: z.boolean(),
    }),
  ),
  /** Newest first, five at most. */
  inspections: z.array(
    z.strictObject({
      day: Day,
      kind: z.enum(inspectionKinds),
      verdict: z.enum(verdicts),
      items: z.number().int(),
      passed: z.number().int(),
      notApplicable: z.number().int(),
      failing: z.array(
        z.strictObject({ number: z.string(), text: z.string(), keyItem: z.boolean(), failedLastTime: z.boolean() }),
      ),
      dispositions: z.array(z.enum(dispositions)),
      rectifyBy: Day.optional(),
    }),
  ),
  /** Inspections ever made, the ones listed included. */
  inspectionCount: z.number().int(),
})
export type PublicCard = z.infer<typeof PublicCard>
