import type { PlaceReason } from '@app/types/shop/imports'
import { stationsPk } from '../../places/store'
import type { StoredStation } from '../../store'
import type { ShopWorkDeps } from '../../work-deps'
import type { PlaceMade, StoredImport } from '../store'
import { countShopsIn, placeIdOf } from './count-standing'
import { type Standing, whatStands } from './what-stands'

/** A place that the import made; no reason: nothing stands on it and it goes. */
export type JudgedPlace = { readonly made: PlaceMade; readonly reasons: readonly PlaceReason[] }

/** By place, how many of its shops are about to leave it. */
type Leaving = Readonly<Record<string, number>>

/** What is to become of the stations and grids that an import made, once so many shops have left them. */
export const judgePlaces = async (
  deps: ShopWorkDeps,
  { district, importId, placesMade = [] }: StoredImport,
  leaving: Leaving = {},
): Promise<readonly JudgedPlace[]> => {
  if (placesMade.length === 0) return []
  const concerned = new Set(placesMade.map(({ stationId }) => stationId))
  const all = await deps.store.stations.within(stationsPk(district), '')
  const stations = all.filter(({ stationId }) => concerned.has(stationId))
  const standing = await whatStands(deps, { district, importId }, stations)
  const counts = await countShopsIn(deps.store, { district, placesMade })
  const judged = placesMade.map((made): JudgedPlace => {
    const id = placeIdOf(made)
    const station = stations.find(({ stationId }) => stationId === made.stationId)
    const isEmpty = (counts.get(id) ?? 0) <= (leaving[id] ?? 0)
    const reasons = [...(isEmpty ? [] : (['shops'] as const)), ...standingOn(standing, id), ...changed(made, station)]
    return { made, reasons }
  })
  return judged.map((one) => (one.made.gridId ? one : withGrids(one, stations, judged)))
}

const standingOn = (standing: Standing, placeId: string): PlaceReason[] =>
  (['granted', 'held', 'boundary', 'applied', 'transferred'] as const).filter((reason) =>
    standing[reason === 'boundary' ? 'bounded' : reason].has(placeId),
  )

/** Whoever gave it a telephone or another name means to keep it. */
const changed = ({ gridId, name }: PlaceMade, station: StoredStation | undefined): PlaceReason[] => {
  const grid = station?.grids.find((one) => one.gridId === gridId)
  if (gridId) return grid && name.endsWith(` ${grid.name}`) ? [] : ['changed']
  return station?.name === name && station.phone === undefined && station.kind === undefined ? [] : ['changed']
}

/** A station stays with any of its grids. */
const withGrids = (
  { made, reasons }: JudgedPlace,
  stations: readonly StoredStation[],
  all: readonly JudgedPlace[],
): JudgedPlace => {
  const going = new Set(all.filter((other) => other.reasons.length === 0).map((other) => other.made.gridId))
  const stays = stations.find(({ stationId }) => stationId === made.stationId)?.grids ?? []
  return { made, reasons: stays.every(({ gridId }) => going.has(gridId)) ? reasons : [...reasons, 'otherGrids'] }
}
