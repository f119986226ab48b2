import type { StoredStation } from '../store'

export type Places = readonly StoredStation[]
type PlaceNames = { readonly stationName?: string; readonly gridName?: string }
export type PlaceIds = { readonly stationId?: string | undefined; readonly gridId?: string | undefined }

/** Where a sheet's names lead: a grid in its station; a grid alone when only one station has one of that name. */
export const findPlace = (places: Places, { stationName, gridName }: PlaceNames): PlaceIds => {
  const asked = stationName ? places.filter(({ name }) => name === stationName) : places
  const found = asked.flatMap(({ stationId, grids }) =>
    grids.filter(({ name }) => name === gridName).map(({ gridId }) => ({ stationId, gridId })),
  )
  const [grid, another] = found
  if (grid && !another) return grid
  const [station] = stationName ? asked : []
  return station ? { stationId: station.stationId } : {}
}

/** The names of a shop's place. */
export const namesOfPlace = (places: Places, { stationId, gridId }: PlaceIds): PlaceNames => {
  const station = places.find((one) => one.stationId === stationId)
  const grid = station?.grids.find((one) => one.gridId === gridId)
  return { ...(station && { stationName: station.name }), ...(grid && { gridName: grid.name }) }
}
