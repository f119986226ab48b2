import type { ShopStatus } from '@app/types/shop/values'
import { type Asked, given } from '../platform/verb'
import type { ShopDeps } from './deps'
import type { ShopStore, StoredShop, StoredStation } from './store'
import { lineOf } from './views'

type Wanted = {
  readonly q?: string | undefined
  readonly stationId?: string | undefined
  readonly gridId?: string | undefined
  readonly status?: ShopStatus | undefined
  readonly cursor?: string | undefined
}

const pageLength = 40

/** Every shop of one grid, by name; `none` holds those that no grid has yet. */
export const shopsOfGrid = async (store: ShopStore, district: string, gridId: string): Promise<StoredShop[]> => {
  const found: StoredShop[] = []
  for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
    const page = await store.shops.list(`D#${district}#GRID#${gridId}`, { limit: 1_000, cursor })
    found.push(...page.items)
    cursor = page.cursor
  }
  return found
}

/** The office's list: 40 a page, by name, with the total. */
export const listShops = given(async ({ store }: ShopDeps, { actor, input }: Asked<Wanted>) => {
  const { district } = actor
  const places = await store.stations.within(`D#${district}#STATIONS`, '')
  const grids = gridsAsked(places, input)
  const all = (await Promise.all(grids.map((gridId) => shopsOfGrid(store, district, gridId)))).flat()
  const wanted = all.filter((shop) => fits(shop, input)).sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'))
  const from = Number.parseInt(input.cursor ?? '0', 10) || 0
  const shops = wanted.slice(from, from + pageLength).map((shop) => lineOf(shop, places))
  const next = from + pageLength
  return { shops, total: wanted.length, ...(next < wanted.length && { cursor: String(next) }) }
})

const gridsAsked = (places: readonly StoredStation[], { gridId, stationId }: Wanted): string[] => {
  if (gridId) return [gridId]
  const stations = stationId ? places.filter((place) => place.stationId === stationId) : places
  return [...stations.flatMap(({ grids }) => grids.map((grid) => grid.gridId)), 'none']
}

const fits = (shop: StoredShop, { q, stationId, status }: Wanted): boolean => {
  if (status && shop.status !== status) return false
  if (stationId && shop.stationId !== stationId) return false
  const text = q?.trim().toUpperCase()
  if (!text) return true
  return [shop.name, shop.shopId, shop.creditCode, shop.address].some((value) => value?.toUpperCase().includes(text))
}
