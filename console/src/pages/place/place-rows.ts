import type { Station } from '@app/types/shop/places'

type Counts = {
  readonly grids: readonly { readonly gridId: string; readonly shops: number }[]
}
export type GridRow = Station['grids'][number] & {
  readonly stationId: string
  readonly stationName: string
  readonly shops: number | undefined
}

/** Every grid of the district with its station and its shops; the number is unknown until it was counted. */
export const gridRows = (stations: readonly Station[], counts: Counts | undefined): readonly GridRow[] =>
  stations.flatMap(({ stationId, name, grids }) =>
    grids.map((grid) => ({
      ...grid,
      stationId,
      stationName: name,
      shops: counts?.grids.find(({ gridId }) => gridId === grid.gridId)?.shops,
    })),
  )

/** Grids that nobody answers for (缺责任人). */
export const vacantIn = (rows: readonly GridRow[]): readonly GridRow[] =>
  rows.filter(({ responsible }) => responsible === undefined)

/** Whose name a file means: a grid's, `所·网格`, or a holder's. */
export const placesNamed =
  (stations: readonly Station[]) =>
  (name: string): readonly { readonly placeId: string; readonly name: string }[] => {
    const plain = name.replace(/\s+/g, '')
    const same = (...parts: readonly string[]) => parts.join('').replace(/\s+/g, '') === plain.replace(/[·\-—/]/g, '')
    return stations.flatMap((station) => [
      ...(same(station.name) ? [{ placeId: station.stationId, name: station.name }] : []),
      ...station.grids
        .filter((grid) => same(grid.name) || same(station.name, grid.name))
        .map((grid) => ({ placeId: grid.gridId, name: grid.name })),
    ])
  }
