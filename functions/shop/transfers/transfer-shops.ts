import type { Transfer } from '@app/types/shop/transfers'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../../platform/verb'
import type { ShopDeps } from '../deps'
import { stationsPk } from '../places/store'
import type { ShopStore, StoredStation, StoredTransfer } from '../store'
import { shownTransfer } from './show-transfers'
import { takeStep } from './take-step'
import { mostInStep } from './transfer-source'

type Input = {
  readonly what: { readonly shopIds: string[] } | { readonly gridId: string }
  readonly toGridId: string
  readonly reason: string
}

/** Moves shops to another grid: a few at once, many step by step. */
export const transferShops = given(
  async (deps: ShopDeps, { actor, input, at }: Asked<Input>): Promise<Changed<Transfer> | Refused> => {
    if (actor.kind !== 'person') return refuse('access.denied')
    const { store, newId } = deps
    const { district, personId, name } = actor
    const places = await store.stations.within(stationsPk(district), '')
    const to = placeIn(places, input.toGridId)
    const what = await whatMoves(store, district, places, input)
    if (!to) return refuse('place.unknown')
    if (isRefused(what)) return what
    const begun: StoredTransfer = {
      revision: 1,
      district,
      transferId: newId(),
      state: 'moving',
      what,
      to,
      reason: input.reason,
      startedAt: at.toISOString(),
      startedBy: { personId, name },
      moved: 0,
      passedOver: 0,
      nextChunk: 0,
      ...('shopIds' in what && { total: what.shopIds.length }),
    }
    return await begin(deps, begun, places, at)
  },
)

/** Begins a transfer, and ends it in the same moment when one step is all of it. */
export const begin = async (
  { store }: Pick<ShopDeps, 'store'>,
  begun: StoredTransfer,
  places: readonly StoredStation[],
  at: Date,
): Promise<Changed<Transfer>> => {
  const isShort = begun.total !== undefined && begun.total <= mostInStep
  const { transfer, writes } = isShort ? await takeStep(store, begun, { at, places }) : { transfer: begun, writes: [] }
  return {
    answer: shownTransfer(transfer, places),
    writes: [...writes, store.transfers.insert(transfer)],
    subject: `transfer:${transfer.transferId}`,
    reason: transfer.reason,
  }
}

const placeIn = (places: readonly StoredStation[], gridId: string) => {
  const station = places.find(({ grids }) => grids.some((grid) => grid.gridId === gridId))
  return station && { stationId: station.stationId, gridId }
}

const whatMoves = async (
  store: ShopStore,
  district: string,
  places: readonly StoredStation[],
  { what, toGridId }: Input,
): Promise<StoredTransfer['what'] | Refused> => {
  if ('gridId' in what) {
    const from = placeIn(places, what.gridId)
    if (!from) return refuse('place.unknown')
    return what.gridId === toGridId ? refuse('transfer.sameGrid') : from
  }
  const shopIds = [...new Set(what.shopIds)]
  const found = await Promise.all(shopIds.map(async (shopId) => await store.shopPlaces.get({ district, shopId })))
  const missing = shopIds.filter((_, n) => found[n] === undefined)
  return missing.length > 0 ? refuse('shop.unknown', missing.slice(0, 50)) : { shopIds }
}
