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
  const grids = of.placesMade.flatMap(({ gridId }) => gridId ?? [])
  const hasStations = of.placesMade.some(({ gridId }) => gridId === undefined)
  const counts = new Map<string, number>()
  for (const gridId of [...grids, ...(hasStations ? ['none'] : [])]) {
    for await (const shop of shopsIn(store, of, gridId)) {
      counts.set(placeIdOf(shop), (counts.get(placeIdOf(shop)) ?? 0) + 1)
    }
  }
  return counts
}

async function* shopsIn(store: ShopStore, { district, placesMade }: Of, gridId: string): AsyncGenerator<StoredShop> {
  const asked = new Set(placesMade.map(placeIdOf))
  let cursor: string | undefined
  do {
    const page = await store.shopPlaces.list(`D#${district}#GRID#${gridId}`, { limit: atOnce, cursor })
    const maybe = page.items.filter(({ stationId = '' }) => gridId !== 'none' || asked.has(stationId))
    const shops = await store.shops.getMany(maybe.map(({ shopId }) => ({ district, shopId })))
    yield* shops.filter((shop) => shop !== undefined).filter((shop) => (shop.gridId ?? 'none') === gridId)
    cursor = page.cursor
  } while (cursor !== undefined)
}
