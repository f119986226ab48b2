import * as z from 'zod'
import { responsiblePosts } from '../employee/values'
import { publicationNotices } from '../inspection/publication/values'
import { dispositions, inspectionKinds, verdictScales, verdicts } from '../inspection/values'
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
      /** In which words the verdict is said; absent: those of food. */
      scale: z.enum(verdictScales).optional(),
      items: z.number().int(),
      passed: z.number().int(),
      notApplicable: z.number().int(),
      failing: z.array(
        z.strictObject({ number: z.string(), text: z.string(), keyItem: z.boolean(), failedLastTime: z.boolean() }),
      ),
      dispositions: z.array(z.enum(dispositions)),
      rectifyBy: Day.optional(),
      /**
       * What became of the order to mend; without it there is none. Overdue is what is open after `by`. `carriedOver`: what
       * is left of it stands in the order of a later inspection; `ended`: nothing is asked any more.
       */
      rectification: z
        .strictObject({ state: z.enum(['open', 'mended', 'carriedOver', 'ended']), by: Day.optional() })
        .optional(),
      /** Another result was public before and was corrected (已更正). */
      corrected: z.literal(true).optional(),
      /** The merchant's own words, once the office has looked at them. */
      reply: z.strictObject({ text: z.string(), day: Day }).optional(),
      /** The merchant objects: it is being reviewed, or the review left the result as it was. */
      objection: z.enum(['open', 'upheld']).optional(),
    }),
  ),
  /** Results that were public and no longer are: that there was one, never what it said. Newest first, five at most. */
  takenBack: z
    .array(z.strictObject({ day: Day, kind: z.enum(inspectionKinds), notice: z.enum(publicationNotices), on: Day }))
    .optional(),
  /** Absent while the shop has recorded nobody. */
  people: z
    .strictObject({
      /** By post; the name is masked, and the telephone missing, without the person's own consent. */
      responsible: z.array(
        z.strictObject({ post: z.enum(responsiblePosts), name: z.string(), phone: z.string().optional() }),
      ),
      /** Certificates that hold of those that are needed; `nextEnd`: month in which the next one ends. */
      health: z.strictObject({ needed: z.number().int(), valid: z.number().int(), nextEnd: z.string().optional() }),
      /** Of those for whom there is an exam, how many hold a certificate; absent where they are too few to be nobody. */
      training: z.strictObject({ needed: z.number().int(), trained: z.number().int() }).optional(),
    })
    .optional(),
  /** Inspections ever made, the ones listed included. */
  inspectionCount: z.number().int(),
})
export type PublicCard = z.infer<typeof PublicCard>
