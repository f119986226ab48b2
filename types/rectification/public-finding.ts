import * as z from 'zod'
import { Day, ShopId } from '../platform/contract'
import { paperLimits, paperStates } from './values'

/**
 * The whole of what the page behind a finding's printed code may tell whoever holds the page: adding a field here is a
 * decision to tell it. No remark, no photograph, no name of a person.
 */
export const PublicFinding = z.strictObject({
  shopId: ShopId,
  shopName: z.string(),
  number: z.string(),
  text: z.string(),
  /** The finding's own. */
  dueDay: Day,
  /** Last day on which the code answers. */
  untilDay: Day,
  state: z.enum(paperStates),
  /** How many photographs of the last answer could not be taken; while nobody has judged it. */
  photosUnusable: z.number().int().optional(),
})
export type PublicFinding = z.infer<typeof PublicFinding>

/** Most characters of one photograph as base64: a message of a queue holds 256 KB. */
export const mostPhotoText = Math.ceil(paperLimits.photoBytes / 3) * 4
