import type { ShopCandidate } from '@app/rules/shop/register-row'
import type { Import } from '@app/types/shop/imports'
import type { Places } from '../register/find-place'

export type Proposed = Import['proposed']

/** More than a district has: a column of something else was read as places. */
export const mostProposed = 500
/** Stations are written whole, each one item of the transaction that creates them. */
export const mostStations = 80

/** Separates names in a key; no cell holds it, because it is taken out as a control character. */
const mark = '\u0000'

type Named = Pick<ShopCandidate, 'stationName' | 'gridName'>
type Problems = readonly { readonly code: string; readonly written?: string | undefined }[]

/** Counts the places that shops name, one after the other. */
export type PlaceCount = {
  readonly add: (shop: Named | undefined, problems: Problems) => void
  /**
   * Stations and grids that the shops so far name and the district does not have, with the number of shops. A holder
   * that is no station (机关、大队) is not proposed: its rows are flagged and people decide who supervises.
   */
  readonly proposed: (places: Places) => Proposed
}

export const openPlaceCount = (): PlaceCount => {
  const counts = new Map<string, number>()
  const holders = new Set<string>()
  return {
    add: (shop, problems) => {
      for (const holder of problems.flatMap(holderIn)) holders.add(holder)
      if (!shop?.stationName) return
      const key = shop.stationName + mark + (shop.gridName ?? '')
      counts.set(key, (counts.get(key) ?? 0) + 1)
    },
    proposed: (places) => {
      const named = [...counts].map(([key, rows]) => {
        const [station = '', name = ''] = key.split(mark)
        return { station, name, rows }
      })
      return missingIn(
        places,
        named.filter(({ station }) => !holders.has(station)),
      )
    },
  }
}

const holderIn = ({ code, written }: Problems[number]): string[] =>
  code === 'holderNotStation' && written ? [written] : []

type Counted = { readonly station: string; readonly name: string; readonly rows: number }

const missingIn = (places: Places, named: readonly Counted[]): Proposed => {
  const gridsOf = (station: string) => places.find(({ name }) => name === station)?.grids
  const stations = new Map<string, number>()
  for (const { station, rows } of named)
    if (!gridsOf(station)) stations.set(station, (stations.get(station) ?? 0) + rows)
  const grids = named.filter(({ station, name }) => name && !gridsOf(station)?.some((grid) => grid.name === name))
  return { stations: [...stations].map(([name, rows]) => ({ name, rows })), grids }
}
