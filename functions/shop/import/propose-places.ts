import type { Import } from '@app/types/shop/imports'
import type { Places } from '../register/find-place'
import type { JudgedRow } from './judge-sheet'

export type Proposed = Import['proposed']

/** More than a district has: a column of something else was read as places. */
export const mostProposed = 500
/** Stations are written whole, each one item of the transaction that creates them. */
export const mostStations = 80

/** Separates names in a key; no cell holds it, because it is taken out as a control character. */
const mark = '\u0000'

/**
 * Stations and grids that shops of the sheet name and the district does not have, with the number of shops. A holder
 * that is no station (机关、大队) is not proposed: its rows are flagged and people decide who supervises.
 */
export const proposePlaces = (rows: readonly JudgedRow[], places: Places): Proposed => {
  const holders = new Set(rows.flatMap(({ problems }) => problems.flatMap(holderIn)))
  const named = rows.flatMap(({ candidate }) => {
    const { stationName: station, gridName: name } = candidate?.shop ?? {}
    return station && !holders.has(station) ? [{ station, name }] : []
  })
  const gridsOf = (station: string) => places.find(({ name }) => name === station)?.grids
  const stations = named.filter(({ station }) => !gridsOf(station))
  const grids = named.filter(({ station, name }) => name && !gridsOf(station)?.some((grid) => grid.name === name))
  return {
    stations: counted(stations.map(({ station }) => station)).map(([name, shops]) => ({ name, rows: shops })),
    grids: counted(grids.map(({ station, name }) => station + mark + name)).map(([names, shops]) => {
      const [station = '', name = ''] = names.split(mark)
      return { station, name, rows: shops }
    }),
  }
}

const holderIn = ({ code, written }: JudgedRow['problems'][number]): string[] =>
  code === 'holderNotStation' && written ? [written] : []

const counted = (names: readonly string[]): [string, number][] => {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts]
}
