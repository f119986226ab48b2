import { isRefused, type Refused, refuse } from '../../platform/verb'
import { gridsOfDistrict, gridsOfStation } from '../grid-list'
import { printedAt } from '../listing'
import { stationsPk } from '../places/store'
import { shopsOfGrid } from '../register/shops-of-grid'
import type { ShopStore, StoredShop, StoredStation } from '../store'
import { isSignable } from './sign-left-out'

type WholeDistrict = { readonly everywhere: true } | { readonly unprinted: true }

/** Whose signs are wanted: one shop's, a grid's, a station's, the whole district's, or of all that have none yet. */
export type SignTarget =
  | WholeDistrict
  | { readonly stationId: string }
  | { readonly gridId: string }
  | { readonly shopId: string }

type Place = { readonly title: string; readonly shops: readonly StoredShop[] }

/** The shops that can have a sign, in the order in which a stack of them is handed out: station, grid, name. */
export const findSignable = async (
  store: ShopStore,
  district: string,
  target: SignTarget,
): Promise<(Place & { readonly stations: readonly StoredStation[] }) | Refused> => {
  const stations = await store.stations.within(stationsPk(district), '')
  const place = await findPlace(store, { district, stations }, target)
  return isRefused(place)
    ? place
    : { title: place.title, shops: inOrder(place.shops.filter(isSignable), stations), stations }
}

type Where = { readonly district: string; readonly stations: readonly StoredStation[] }

const findPlace = async (
  store: ShopStore,
  { district, stations }: Where,
  target: SignTarget,
): Promise<Place | Refused> => {
  if ('shopId' in target) {
    const shop = await store.shops.get({ district, shopId: target.shopId })
    return shop ? { title: shop.name, shops: [shop] } : refuse('shop.unknown')
  }
  const inGrids = async (gridIds: readonly string[]) => await shopsOfGrids(store, district, gridIds)
  if (isWhole(target)) return wholeDistrict(await inGrids(gridsOfDistrict(stations)), target)
  if ('gridId' in target) {
    const grid = stations.flatMap(({ grids }) => grids).find(({ gridId }) => gridId === target.gridId)
    return grid ? { title: grid.name, shops: await inGrids([grid.gridId]) } : refuse('place.unknown')
  }
  const station = stations.find(({ stationId }) => stationId === target.stationId)
  if (!station) return refuse('place.unknown')
  return { title: station.name, shops: await inGrids(gridsOfStation(station)) }
}

const isWhole = (target: SignTarget): target is WholeDistrict => 'everywhere' in target || 'unprinted' in target

const wholeDistrict = (shops: readonly StoredShop[], target: WholeDistrict): Place =>
  'everywhere' in target
    ? { title: '全区', shops }
    : { title: '全区还没有码牌的店', shops: shops.filter((shop) => printedAt(shop) === undefined) }

/** One grid after the other: a district's shops are read in a second or two, and never all answers at once. */
const shopsOfGrids = async (store: ShopStore, district: string, gridIds: readonly string[]) => {
  const found: StoredShop[] = []
  for (const gridId of gridIds) found.push(...(await shopsOfGrid(store, district, gridId)))
  return found
}

const inOrder = (shops: readonly StoredShop[], stations: readonly StoredStation[]): readonly StoredShop[] => {
  const places = stations.flatMap(({ stationId, grids }) => [...grids.map(({ gridId }) => gridId), stationId])
  const rank = new Map(places.map((id, index) => [id, index]))
  const rankOf = ({ gridId, stationId }: StoredShop) => rank.get(gridId ?? stationId ?? '') ?? places.length
  const { compare } = new Intl.Collator('zh-CN')
  return shops.toSorted((a, b) => rankOf(a) - rankOf(b) || compare(a.name, b.name))
}
