import * as z from 'zod'
import { changes, Instant, refusing, ShopId } from '../platform/contract'
import { ShopCode } from './shop-code'

/** Degrees WGS 84 in steps of a thousandth, about 100 m: where a sign hangs, never where exactly a person stood. */
const coarse = (most: number) => z.number().min(-most).max(most).multipleOf(0.001)

export const SeenPlace = z.strictObject({ latitude: coarse(90), longitude: coarse(180) })
export type SeenPlace = z.infer<typeof SeenPlace>

export const scansContract = {
  /**
   * An inspector looked at the sign on a shop's wall: when it was last seen there, and with which serial. `seenAt` of a
   * scan that is sent later; a time to come counts as now. `place` only where the phone may tell it; kept for two days,
   * to see whether one sign hangs in two places. Answers the shop for which the sign stands today, and whether it was seen
   * far from there within the day.
   */
  noteScan: changes('/scans')
    .input(z.strictObject({ code: ShopCode, seenAt: Instant.optional(), place: SeenPlace.optional() }))
    .output(z.object({ shopId: ShopId, scannedAt: Instant, isFarApart: z.boolean() }))
    .errors(refusing('code.forged', 'code.superseded', 'code.revoked')),
}
