import * as z from 'zod'
import { Cursor, changes, Id, Instant, reads, refusing, ShopId, Words } from '../platform/contract'
import { mostTransferred, transferStates } from './values'

/** Names of a place, as they are now; empty: no grid, or none any more. */
export const PlaceName = z.object({ stationName: z.string().optional(), gridName: z.string().optional() })
export type PlaceName = z.infer<typeof PlaceName>

export const Transfer = z.object({
  transferId: Id,
  state: z.enum(transferStates),
  /** The grid that was moved whole; absent for chosen shops. */
  from: PlaceName.optional(),
  /** Absent when a transfer is taken back: each shop returns where it was. */
  to: PlaceName.optional(),
  reason: z.string(),
  startedAt: Instant,
  startedBy: z.string(),
  finishedAt: Instant.optional(),
  /** Shops that moved so far. */
  moved: z.number().int(),
  /** Shops that stayed: they were there already, or somebody moved them since. */
  passedOver: z.number().int(),
  /** How many there are to look at; absent until they were counted. */
  total: z.number().int().optional(),
  /** The transfer that this one takes back. */
  undoes: Id.optional(),
  undoneBy: Id.optional(),
})
export type Transfer = z.infer<typeof Transfer>

export const transfersContract = {
  /** Moves shops, or a whole grid's, to another grid. A few move at once, many in steps that go on by themselves. */
  transferShops: changes('/transfers')
    .input(
      z.strictObject({
        what: z.union([
          z.strictObject({ shopIds: z.array(ShopId).min(1).max(mostTransferred) }),
          z.strictObject({ gridId: Id }),
        ]),
        toGridId: Id,
        reason: Words(200),
      }),
    )
    .output(Transfer)
    .errors(refusing('place.unknown', 'shop.unknown', 'transfer.sameGrid')),
  /** Takes a transfer back: every shop that nobody moved since returns where it was. */
  undoTransfer: changes('/transfers/{transferId}/undo')
    .input(z.strictObject({ transferId: Id }))
    .output(Transfer)
    .errors(refusing('transfer.unknown', 'transfer.notFinished', 'transfer.undone')),
  showTransfer: reads('/transfers/{transferId}')
    .input(z.object({ transferId: Id }))
    .output(Transfer)
    .errors(refusing('transfer.unknown')),
  listTransfers: reads('/transfers')
    .input(z.object({ cursor: Cursor.optional() }))
    .output(z.object({ transfers: z.array(Transfer), cursor: Cursor.optional() })),
}
