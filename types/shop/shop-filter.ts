import * as z from 'zod'
import { licenceKinds } from '../licence/values'
import { Day, Id, Instant, Text } from '../platform/contract'
import { businessTraits, businessTypes, codeStates, longestTag, shopSorts, shopStatuses, sizeClasses } from './values'

/** What the register is asked by; conditions add up. */
export const shopFilter = {
  q: Text(60).optional(),
  stationId: Id.optional(),
  gridId: Id.optional(),
  status: z.enum(shopStatuses).optional(),
  businessType: z.enum(businessTypes).optional(),
  trait: z.enum(businessTraits).optional(),
  sizeClass: z.enum(sizeClasses).optional(),
  tag: Text(longestTag).optional(),
  /** Shops that lack this paper, or any. */
  missing: z.enum([...licenceKinds, 'any']).optional(),
  /** Whether anybody said where it lies. */
  located: z.enum(['yes', 'no']).optional(),
  flagged: z.enum(['yes', 'no']).optional(),
  /** One of the codes of `rules/shop/register-problems`. */
  flag: z
    .string()
    .regex(/^[a-zA-Z]{1,40}$/)
    .optional(),
  codeState: z.enum(codeStates).optional(),
  /** Whether a sign with the present code was drawn. */
  printed: z.enum(['yes', 'no']).optional(),
  /** Drawn on an earlier day than this. */
  printedBefore: Day.optional(),
  /** Whether an inspector saw the present sign on the wall: ever; on this day or later; not since this day, or never. */
  scanned: z.enum(['yes', 'no']).optional(),
  scannedSince: Day.optional(),
  notScannedSince: Day.optional(),
  /** Shops that can have a sign as they stand: open, their code in use. */
  signable: z.literal('yes').optional(),
  /** Concluded inspections: the last one on this day or later; none since this day. */
  inspectedSince: Day.optional(),
  notInspectedSince: Day.optional(),
  sort: z.enum(shopSorts).optional(),
  asOf: Instant.optional(),
}
