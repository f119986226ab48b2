import { type Holder, type Holding, holdsGrid, isSameHolding, joined, left } from '@app/rules/shop/places/grid-holding'
import type { NewId } from '../../platform/ports/clock'
import type { Write } from '../../platform/ports/records'
import type { ShopStore, StoredGrid, StoredStation } from '../store'
import { stationsPk } from './store'

/** Who decided it, when and why: stands in the history. */
export type Decided = { readonly by: string; readonly at: Date; readonly reason?: string | undefined }

/** A holding as contracts say it. */
export const holdingOf = ({ responsible, deputies }: Holding) => ({
  ...(responsible && { responsible }),
  deputies: [...(deputies ?? [])],
})

const heldGrid = ({ gridId, name }: StoredGrid, { responsible, deputies }: Holding): StoredGrid => ({
  gridId,
  name,
  ...(responsible && { responsible }),
  ...(deputies && { deputies: [...deputies] }),
})

type Parts = { readonly store: ShopStore; readonly newId: NewId }

/**
 * The writes by which the grids of a station are held otherwise, its history among them; none when nothing changes.
 * Whoever calls this writes the people's grants in the same transaction.
 */
export const holdOtherwise = (
  { store, newId }: Parts,
  station: StoredStation,
  next: (grid: StoredGrid) => Holding,
  { by, at, reason }: Decided,
): readonly Write[] => {
  const grids = station.grids.map((grid) => heldGrid(grid, next(grid)))
  const changed = grids.flatMap((after, n) => {
    const before = station.grids[n]
    if (!before || isSameHolding(before, after)) return []
    return [{ gridId: after.gridId, before: holdingOf(before), after: holdingOf(after) }]
  })
  if (changed.length === 0) return []
  const { district, stationId } = station
  const what = { revision: 1, district, stationId, changeId: newId(), at: at.toISOString(), by, grids: changed }
  return [
    store.stations.replace({ ...station, grids }),
    store.holdingChanges.insert({ ...what, ...(reason && { reason }) }),
  ]
}

type Seat = { readonly person: Holder; readonly gridIds: readonly string[] }

const seatedIn = ({ person, gridIds }: Seat, grid: StoredGrid): Holding => {
  if (gridIds.includes(grid.gridId)) return joined(grid, person)
  return holdsGrid(grid, person.personId) ? left(grid, person.personId) : grid
}

/** The writes by which somebody holds these grids of the district and no other. */
export const seatHolder = async (
  parts: Parts,
  district: string,
  seat: Seat,
  decided: Decided,
): Promise<readonly Write[]> => {
  const places = await parts.store.stations.within(stationsPk(district), '')
  return places.flatMap((station) => holdOtherwise(parts, station, (grid) => seatedIn(seat, grid), decided))
}

/** The grids of the district that somebody holds, in their order. */
export const gridsHeldBy = (places: readonly StoredStation[], personId: string): readonly string[] =>
  places
    .flatMap(({ grids }) => grids)
    .filter((grid) => holdsGrid(grid, personId))
    .map(({ gridId }) => gridId)
