import type { Whereabouts } from '../platform/reach'
import type { StoredShop } from './store'

type Placed = Pick<StoredShop, 'stationId' | 'gridId' | 'placedBefore'>
type Left = Pick<StoredShop, 'placedBefore'>

/** More moves than a shop has within the time in which an inspection may still arrive. */
const mostKept = 12

const placeOf = ({ stationId, gridId }: Whereabouts) => ({ ...(stationId && { stationId }), ...(gridId && { gridId }) })

/** What a shop that is moved keeps of where it was. */
export const leftBehind = (shop: Placed, at: string): Left => ({
  placedBefore: [...(shop.placedBefore ?? []), { ...placeOf(shop), until: at }].slice(-mostKept),
})

/** Where the shop was at that moment, and everywhere since: at the end, where it is. */
export const placesSince = (shop: Placed, instant: string): readonly Whereabouts[] => [
  ...(shop.placedBefore ?? []).filter(({ until }) => Date.parse(until) > Date.parse(instant)).map(placeOf),
  placeOf(shop),
]
