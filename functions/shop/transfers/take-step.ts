import type { PersonActor } from '../../platform/actor'
import type { Write } from '../../platform/ports/records'
import { keepHistory } from '../history/shop-history'
import { leftBehind } from '../places-since'
import type { ShopStore, StoredPlace, StoredShop, StoredStation, StoredTransfer } from '../store'
import { type Going, nextStep } from './transfer-source'

export type Taken = { readonly transfer: StoredTransfer; readonly writes: readonly Write[] }
type At = { readonly at: Date; readonly places: readonly StoredStation[] }

const placeOfShop = ({ stationId, gridId }: StoredPlace): StoredPlace => ({
  ...(stationId && { stationId }),
  ...(gridId && { gridId }),
})

/** A shop elsewhere. It is where its own row says, so it is in one grid at any moment, whatever else fails. */
export const movedTo = (shop: StoredShop, to: StoredPlace, placed: NonNullable<StoredShop['placed']>): StoredShop => {
  const { stationId: _, gridId: __, ...rest } = shop
  return { ...rest, ...placeOfShop(to), ...leftBehind(shop, placed.at), placed }
}

/** Steps of a job are taken for whoever began it, and the shops' histories say so. */
const beginnerOf = ({ district, startedBy }: StoredTransfer): PersonActor => ({
  kind: 'person',
  district,
  ...startedBy,
  grants: [],
})

const moveWrites = (
  store: ShopStore,
  transfer: StoredTransfer,
  { shop: before, to }: Going,
  { at, places }: At,
): readonly Write[] => {
  const { transferId, reason } = transfer
  const after = movedTo(before, to, { at: at.toISOString(), transferId })
  const deed = 'undoes' in transfer.what ? 'shop.undoTransfer' : 'shop.transferShops'
  const happened = { before, after, places, actor: beginnerOf(transfer), at, deed, reason }
  return [store.shops.replace(after), ...keepHistory({ store }, happened)]
}

/** Moves the next shops of a transfer: the transfer as it is then, and the writes but for its own. */
export const takeStep = async (store: ShopStore, transfer: StoredTransfer, moment: At): Promise<Taken> => {
  const { district, transferId, nextChunk: chunk } = transfer
  const { going, passedOver, isLast } = await nextStep(store, transfer)
  const moved = going.map(({ shop }) => ({ shopId: shop.shopId, from: placeOfShop(shop) }))
  return {
    transfer: {
      ...transfer,
      moved: transfer.moved + moved.length,
      passedOver: transfer.passedOver + passedOver,
      nextChunk: chunk + 1,
      ...(isLast && { state: 'done' as const, finishedAt: moment.at.toISOString() }),
    },
    writes: [
      ...going.flatMap((one) => moveWrites(store, transfer, one, moment)),
      store.transferChunks.insert({ revision: 1, district, transferId, chunk, moved }),
    ],
  }
}
