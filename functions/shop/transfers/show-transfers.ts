import type { PlaceName, Transfer } from '@app/types/shop/transfers'
import { type Asked, given, type Refused, refuse } from '../../platform/verb'
import type { ShopDeps } from '../deps'
import { stationsPk } from '../places/store'
import { namesOfPlace } from '../register/find-place'
import type { StoredPlace, StoredStation, StoredTransfer } from '../store'

type Places = readonly StoredStation[]

const named = (places: Places, place: StoredPlace): PlaceName => namesOfPlace(places, place)

/** A transfer as contracts say it. */
export const shownTransfer = (transfer: StoredTransfer, places: Places): Transfer => {
  const { transferId, state, what, to, reason, startedAt, startedBy, finishedAt } = transfer
  const { moved, passedOver, total, undoneBy } = transfer
  return {
    transferId,
    state,
    ...('gridId' in what && { from: named(places, what) }),
    ...(to && { to: named(places, to) }),
    reason,
    startedAt,
    startedBy: startedBy.name,
    ...(finishedAt && { finishedAt }),
    moved,
    passedOver,
    ...(total !== undefined && { total }),
    ...('undoes' in what && { undoes: what.undoes }),
    ...(undoneBy && { undoneBy }),
  }
}

/** One transfer, with how far it got. */
export const showTransfer = given(
  async (
    { store }: ShopDeps,
    { actor, input }: Asked<{ readonly transferId: string }>,
  ): Promise<Transfer | Refused> => {
    const { district } = actor
    const transfer = await store.transfers.get({ district, transferId: input.transferId })
    if (!transfer) return refuse('transfer.unknown')
    return shownTransfer(transfer, await store.stations.within(stationsPk(district), ''))
  },
)

type Wanted = { readonly cursor?: string | undefined }

/** Transfers of the district, the newest first. */
export const listTransfers = given(async ({ store }: ShopDeps, { actor, input }: Asked<Wanted>) => {
  const { district } = actor
  const places = await store.stations.within(stationsPk(district), '')
  const options = { limit: 20, cursor: input.cursor, reverse: true }
  const { items, cursor } = await store.transfers.list(`D#${district}#TRANSFERS`, options)
  return { transfers: items.map((one) => shownTransfer(one, places)), ...(cursor && { cursor }) }
})
