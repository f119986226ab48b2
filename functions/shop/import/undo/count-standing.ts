import { gridListPk, listedGrid } from '../../grid-list'
import type { ShopStore, StoredShop } from '../../store'
import type { PlaceMade } from '../store'

const atOnce = 100

/** A grid, or a station with those of its shops that are in no grid. */
type PlaceOfShops = { readonly stationId?: string | undefined; readonly gridId?: string | undefined }

export const placeIdOf = ({ stationId, gridId }: PlaceOfShops): string => gridId ?? stationId ?? ''

type Of = { readonly district: string; readonly placesMade: readonly PlaceMade[] }

/**
 * How many shops there are in each of these places. The index by grid says which may be, each shop's own row whether it
 * is: one that vanished a moment ago is not counted; one that came a moment ago is overseen while the index is behind.
 */
export const countShopsIn = async (store: ShopStore, of: Of): Promise<ReadonlyMap<string, number>> => {
  const counts = new Map<string, number>()
  for (const grid of new Set(of.placesMade.map(listedGrid))) {
    for await (const shop of shopsIn(store, of, grid)) {
      counts.set(placeIdOf(shop), (counts.get(placeIdOf(shop)) ?? 0) + 1)
    }
  }
  return counts
}

async function* shopsIn(store: ShopStore, { district }: Of, grid: string): AsyncGenerator<StoredShop> {
  let cursor: string | undefined
  do {
    const page = await store.shopPlaces.list(gridListPk(district, grid), { limit: atOnce, cursor })
    const shops = await store.shops.getMany(page.items.map(({ shopId }) => ({ district, shopId })))
    yield* shops.filter((shop) => shop !== undefined).filter((shop) => listedGrid(shop) === grid)
    cursor = page.cursor
  } while (cursor !== undefined)
}
