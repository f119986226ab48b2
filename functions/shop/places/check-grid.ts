import { contains, type Position } from '@app/rules/shop/places/boundary'
import { type Asked, given, type Refused, refuse } from '../../platform/verb'
import { may } from '../access'
import type { ShopDeps } from '../deps'
import { shopsOfGrid } from '../register/shops-of-grid'
import type { StoredShop } from '../store'
import { gridsAround } from './grids-around'
import { boundariesPk, stationsPk } from './store'

/** Shops that one answer names. */
const mostNamed = 200

type GridName = { readonly gridId: string; readonly name: string }
type Answer = {
  readonly outside: { shopId: string; name: string; address: string; liesIn: GridName[] }[]
  readonly outsideTotal: number
  readonly inside: number
  readonly unplaced: number
}

const positionOf = ({ location }: StoredShop): Position | undefined =>
  location && [location.longitude, location.latitude]

/** Shops of a grid that lie outside its boundary, and where they lie instead. Nothing is moved. */
export const checkGrid = given(
  async ({ store }: ShopDeps, { actor, input }: Asked<{ readonly gridId: string }>): Promise<Answer | Refused> => {
    const { district } = actor
    const { gridId } = input
    const stations = await store.stations.within(stationsPk(district), '')
    const station = stations.find(({ grids }) => grids.some((grid) => grid.gridId === gridId))
    if (!station) return refuse('place.unknown')
    const { stationId } = station
    if (!may.seeAsStaff(actor, { stationId, gridId })) return refuse('access.denied', undefined, `grid:${gridId}`)
    const boundaries = await store.boundaries.within(boundariesPk(district), '')
    const own = boundaries.find(({ placeId }) => placeId === gridId)
    if (!own) return refuse('boundary.unknown')
    const shops = (await shopsOfGrid(store, district, gridId)).filter(({ status }) => status !== 'closed')
    const placed = shops.filter((shop) => positionOf(shop) !== undefined)
    const outside = placed.filter((shop) => !contains(own.boundary, positionOf(shop) ?? [0, 0]))
    return {
      outside: outside.slice(0, mostNamed).map((shop) => ({
        shopId: shop.shopId,
        name: shop.name,
        address: shop.address,
        liesIn: gridsAround(positionOf(shop), stations, boundaries).map(({ gridId, gridName: name }) => ({
          gridId,
          name,
        })),
      })),
      outsideTotal: outside.length,
      inside: placed.length - outside.length,
      unplaced: shops.length - placed.length,
    }
  },
)
