import { contains, type Position } from '@app/rules/shop/places/boundary'
import type { StoredBoundary, StoredStation } from '../store'

/** Grids whose boundary holds a place, with their stations; none for a place that nobody knows. */
export const gridsAround = (
  position: Position | undefined,
  stations: readonly StoredStation[],
  boundaries: readonly StoredBoundary[],
) => {
  if (!position) return []
  const around = new Set(boundaries.flatMap(({ placeId, boundary }) => (contains(boundary, position) ? [placeId] : [])))
  return stations.flatMap(({ stationId, name: stationName, grids }) =>
    grids
      .filter(({ gridId }) => around.has(gridId))
      .map(({ gridId, name: gridName }) => ({ stationId, stationName, gridId, gridName })),
  )
}
