import * as z from 'zod'
import { changes, Day, Instant, reads, refusing, Words } from '../platform/contract'
import { businessTraits, businessTypes } from './values'

/** What a district does with one kind of business: offers it or not, and with which of its traits. */
export const BusinessTypeChoice = z.strictObject({
  businessType: z.enum(businessTypes),
  enabled: z.boolean(),
  traits: z.array(z.enum(businessTraits)).max(businessTraits.length),
})
export type BusinessTypeChoice = z.infer<typeof BusinessTypeChoice>

/** A district's kinds of business as they hold from a day on; version 0 is the one that is shipped. Never changed. */
export const BusinessTypesVersion = z.object({
  version: z.number().int(),
  effectiveFrom: Day,
  types: z.array(BusinessTypeChoice),
  setAt: Instant.optional(),
  setBy: z.string().optional(),
  reason: z.string().optional(),
})
export type BusinessTypesVersion = z.infer<typeof BusinessTypesVersion>

export const businessTypesContract = {
  /** What is offered today, what will be, and what was; newest first. */
  listBusinessTypes: reads('/business-types').output(
    z.object({ today: z.number().int(), versions: z.array(BusinessTypesVersion) }),
  ),
  /**
   * Switches kinds of business and their traits on and off from a day on, today at the earliest. Every kind stands in
   * it once and one at least is on. A kind that is off is given to no shop any more; shops that have it keep it.
   */
  setBusinessTypes: changes('/business-types')
    .input(
      z.strictObject({
        effectiveFrom: Day,
        types: z.array(BusinessTypeChoice).min(1).max(businessTypes.length),
        reason: Words(200),
      }),
    )
    .output(z.object({ version: z.number().int() }))
    .errors(refusing('shop.typesInvalid')),
}
