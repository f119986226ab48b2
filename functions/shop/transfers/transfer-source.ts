import type { ShopStore, StoredPlace, StoredShop, StoredTransfer } from '../store'

/** Shops of one step: each is two of the 100 items of a transaction. */
export const mostInStep = 45

/** A shop with where it is to go. */
export type Going = { readonly shop: StoredShop; readonly to: StoredPlace }

/** What one step looks at. `passedOver` are shops that stay; `isLast`: there is nothing after this step. */
export type Step = { readonly going: readonly Going[]; readonly passedOver: number; readonly isLast: boolean }

type Found = readonly (StoredShop | undefined)[]

const read = async (store: ShopStore, district: string, shopIds: readonly string[]): Promise<Found> =>
  await Promise.all(shopIds.map(async (shopId) => await store.shops.get({ district, shopId })))

const chosen = async (store: ShopStore, transfer: StoredTransfer, shopIds: readonly string[]): Promise<Step> => {
  const from = transfer.nextChunk * mostInStep
  const found = await read(store, transfer.district, shopIds.slice(from, from + mostInStep))
  const { to } = transfer
  const going = found.flatMap((shop) => (shop && to && shop.gridId !== to.gridId ? [{ shop, to }] : []))
  return { going, passedOver: found.length - going.length, isLast: from + mostInStep >= shopIds.length }
}

/** Whoever comes into the grid after the transfer began stays: two transfers against each other end. */
const wasThere = ({ placed, createdAt }: StoredShop, { startedAt }: StoredTransfer): boolean =>
  placed ? placed.at < startedAt : createdAt <= startedAt

/** The next shops that are still in the grid. Those that moved have left its list, so it is read from the beginning. */
const ofGrid = async (store: ShopStore, transfer: StoredTransfer, gridId: string): Promise<Step> => {
  const { district, to } = transfer
  const going: Going[] = []
  let cursor: string | undefined
  do {
    const page = await store.shopPlaces.list(`D#${district}#GRID#${gridId}`, { limit: 100, cursor })
    const ids = page.items.map(({ shopId }) => shopId)
    // the list may lag behind: where a shop is, its own row says
    const found = await read(store, district, ids)
    const still = found.filter((shop) => shop?.gridId === gridId && wasThere(shop, transfer))
    going.push(...still.flatMap((shop) => (shop && to ? [{ shop, to }] : [])))
    cursor = page.cursor
  } while (cursor !== undefined && going.length <= mostInStep)
  return { going: going.slice(0, mostInStep), passedOver: 0, isLast: going.length <= mostInStep }
}

/** What that step of another transfer moved, as far as nobody moved it since. */
const undone = async (store: ShopStore, transfer: StoredTransfer, transferId: string): Promise<Step> => {
  const { district, nextChunk: chunk } = transfer
  const [original, step] = await Promise.all([
    store.transfers.get({ district, transferId }),
    store.transferChunks.get({ district, transferId, chunk }),
  ])
  const moved = step?.moved ?? []
  const found = await read(
    store,
    district,
    moved.map(({ shopId }) => shopId),
  )
  const going = found.flatMap((shop, n) => {
    const from = moved[n]?.from
    return shop && from && shop.placed?.transferId === transferId ? [{ shop, to: from }] : []
  })
  return { going, passedOver: moved.length - going.length, isLast: chunk + 1 >= (original?.nextChunk ?? 0) }
}

/** What the next step of a transfer moves. */
export const nextStep = async (store: ShopStore, transfer: StoredTransfer): Promise<Step> => {
  const { what } = transfer
  if ('shopIds' in what) return await chosen(store, transfer, what.shopIds)
  if ('gridId' in what) return await ofGrid(store, transfer, what.gridId)
  return await undone(store, transfer, what.undoes)
}

/** How many shops a transfer looks at in all; a grid's are counted in its list. */
export const countShops = async (store: ShopStore, { district, what }: StoredTransfer): Promise<number | undefined> => {
  if (!('gridId' in what)) return undefined
  let total = 0
  let cursor: string | undefined
  do {
    const page = await store.shopPlaces.list(`D#${district}#GRID#${what.gridId}`, { limit: 1_000, cursor })
    total += page.items.length
    cursor = page.cursor
  } while (cursor !== undefined)
  return total
}
