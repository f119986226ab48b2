import type { Holding } from '@app/rules/shop/places/grid-holding'
import { dayOf } from '@app/rules/time/day'
import type { HoldingChange } from '@app/types/shop/places'
import { type Asked, given, type Refused, refuse } from '../../platform/verb'
import type { ShopDeps } from '../deps'
import type { ShopStore, StoredHoldingChange, StoredStation } from '../store'
import { stationPk } from './store'

const pageLength = 20

type Wanted = { readonly stationId: string; readonly cursor?: string | undefined }
type Answer = { readonly changes: HoldingChange[]; readonly cursor?: string }

/** Who answered for the grids of a station, change by change. */
export const listHoldingChanges = given(
  async ({ store }: ShopDeps, { actor, input }: Asked<Wanted>): Promise<Answer | Refused> => {
    const station = await store.stations.get({ district: actor.district, stationId: input.stationId })
    if (!station) return refuse('place.unknown')
    const options = { limit: pageLength, cursor: input.cursor, reverse: true }
    const { items, cursor } = await store.holdingChanges.page(stationPk(station), options)
    return { changes: items.map((change) => changeOf(station, change)), ...(cursor && { cursor }) }
  },
)

const changeOf = (station: StoredStation, { changeId, at, by, reason, grids }: StoredHoldingChange): HoldingChange => {
  const nameOf = (gridId: string) => station.grids.find((grid) => grid.gridId === gridId)?.name ?? ''
  return {
    changeId,
    at,
    by,
    ...(reason && { reason }),
    grids: grids.map((grid) => ({ ...grid, name: nameOf(grid.gridId) })),
  }
}

/** Who answered for each grid of a station when a day ended: what the first change since then says was before it. */
export const holdingsOn = async (
  store: ShopStore,
  station: StoredStation,
  day: string,
): Promise<ReadonlyMap<string, Holding>> => {
  const changes = await store.holdingChanges.within(stationPk(station), 'HELD#')
  const since = changes.filter(({ at }) => dayOf(at) > day).reverse()
  const then = new Map<string, Holding>(station.grids.map((grid) => [grid.gridId, grid]))
  for (const { gridId, before } of since.flatMap(({ grids }) => grids)) then.set(gridId, before)
  return then
}
