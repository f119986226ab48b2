import * as z from 'zod'
import { changes, Instant, refusing, ShopId } from '../platform/contract'
import { ShopCode } from './shop-code'

export const scansContract = {
  /**
   * An inspector looked at the sign on a shop's wall: when it was last seen there, and with which serial. `seenAt` of a
   * scan that is sent later; a time to come counts as now. Answers the shop for which the sign stands today.
   */
  noteScan: changes('/scans')
    .input(z.strictObject({ code: ShopCode, seenAt: Instant.optional() }))
    .output(z.object({ shopId: ShopId, scannedAt: Instant }))
    .errors(refusing('code.forged', 'code.superseded', 'code.revoked')),
}
