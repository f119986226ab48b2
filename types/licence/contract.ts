import * as z from 'zod'
import { changes, Day, Id, Instant, reads, refusing, ShopId, Words } from '../platform/contract'
import { licenceKinds, licenceStates, numberProblems } from './values'

/** `unlimited` is 长期. Absent: the register holds no readable date. */
export const ValidUntil = z.union([Day, z.literal('unlimited')])

export const Licence = z.object({
  licenceId: Id,
  kind: z.enum(licenceKinds),
  number: z.string(),
  validUntil: ValidUntil.optional(),
  cancelled: z.boolean(),
  /** Codes of `rules/shop/register-problems` that an import left on it. */
  flags: z.array(z.string()),
  /** What about the number does not fit its kind of paper. */
  numberProblem: z.enum(numberProblems).optional(),
  /** Somebody compared the number with the paper, or its photograph, all the same. */
  numberVerified: z.boolean().optional(),
  /** On the day of the answer. */
  state: z.enum(licenceStates),
  /** Days until it ends; negative once past; absent when unlimited or unknown. */
  days: z.number().int().optional(),
  /** Shown to people when not empty, e.g. 待本局确认: the renewal window that the state rests on. */
  standing: z.string().optional(),
})
export type Licence = z.infer<typeof Licence>

/** A paper with what it said before, for its holder and whoever keeps the register. */
export const LicenceWhole = Licence.extend({
  recordedAt: Instant,
  /** Newest first. */
  earlier: z.array(z.object({ number: z.string(), validUntil: ValidUntil.optional(), recordedAt: Instant })),
  /** Of the paper; it answers for some minutes. */
  photoUrl: z.string().optional(),
})
export type LicenceWhole = z.infer<typeof LicenceWhole>

export const licenceContract = {
  /** A shop's papers with their history, and the kinds that it should have and nobody recorded. */
  listLicences: reads('/shops/{shopId}/licences')
    .input(z.object({ shopId: ShopId }))
    .output(z.object({ shopName: z.string(), licences: z.array(LicenceWhole), missing: z.array(z.enum(licenceKinds)) }))
    .errors(refusing('shop.unknown')),
  /** Adds a paper, or renews the one with the same kind and number. */
  recordLicence: changes('/shops/{shopId}/licences')
    .input(
      z.strictObject({
        shopId: ShopId,
        kind: z.enum(licenceKinds),
        number: Words(60),
        validUntil: ValidUntil.optional(),
        /**
         * The number was compared with the paper, or its photograph, although it does not fit. A failing check digit
         * alone is recorded without it, too, and stands as a doubt until somebody compared it.
         */
        numberVerified: z.boolean().optional(),
      }),
    )
    .output(z.object({ licenceId: Id }))
    .errors(refusing('shop.unknown', 'shop.closed', 'shop.moved', 'shop.merged', 'licence.numberInvalid')),
  cancelLicence: changes('/shops/{shopId}/licences/{licenceId}/cancel')
    .input(z.strictObject({ shopId: ShopId, licenceId: Id, reason: Words(200) }))
    .output(z.object({ licenceId: Id }))
    .errors(refusing('shop.unknown', 'licence.unknown')),
}
