import * as z from 'zod'
import { changes, Instant, refusing, ShopId, Words } from '../../platform/contract'
import { claimOutcomes } from './values'

/** Eight digits: short enough to be read out across a counter. */
const ClaimCode = z.string().regex(/^\d{8}$/)

/** How the owner of a registered shop takes it over at once, by a code that an inspector hands out there. */
export const claimContract = {
  /** A code for one owner of a shop that nobody runs here yet; whichever was made before is void. */
  createClaimCode: changes('/shops/{shopId}/claim-code')
    .input(z.strictObject({ shopId: ShopId }))
    .output(
      z.object({
        code: ClaimCode,
        expiresAt: Instant,
        /** The same as a code to be scanned: a picture as a data address. */
        picture: z.string(),
      }),
    )
    .errors(refusing('shop.unknown', 'shop.closed', 'shop.moved', 'shop.merged', 'claim.hasMerchant')),
  /**
   * The code, and the number on the licence: the credit code, the registration number or that of one of the shop's
   * papers. A wrong code and a wrong number are answered alike, and counted.
   */
  claimShop: changes('/my/claims')
    .input(
      z.strictObject({
        code: ClaimCode,
        number: Words(60),
        /** Who claims, and becomes the shop's merchant. */
        applicant: Words(40),
      }),
    )
    .output(
      z.object({
        outcome: z.enum(claimOutcomes),
        /** Once it is theirs. */
        shopId: ShopId.optional(),
        /** How often one may still try today. */
        triesLeft: z.number().int(),
      }),
    )
    .errors(refusing('claim.tooMany', 'application.member', 'account.ended', 'invitation.tooManyShops')),
}
