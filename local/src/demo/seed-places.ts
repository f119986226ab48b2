import { mostBoundariesAtOnce, mostDeputies } from '@app/types/shop/values'
import type { ApiAs } from './api-as'
import { gridBoundary } from './district-map'
import type { DemoInspector } from './people'
import { type DemoStation, officeOpenid, type Seated } from './seed-people'

/** Who holds no grids: they inspect everywhere, or decide about it. */
const otherHolders = [
  { name: '执法大队', kind: 'brigade', phone: '0600-555 0190' },
  { name: '食品安全监管股', kind: 'office', phone: '0600-555 0191' },
] as const

/** The brigade, an office of the bureau, and the grids on the map. */
export const drawDistrict = async (as: ApiAs, stations: readonly DemoStation[]): Promise<void> => {
  const { shop } = as(officeOpenid)
  for (const holder of otherHolders) await shop.addStation(holder)
  const boundaries = stations.flatMap(({ gridIds }, station) =>
    gridIds.map((placeId, n) => ({ placeId, boundary: gridBoundary(station, n, gridIds.length) })),
  )
  for (let from = 0; from < boundaries.length; from += mostBoundariesAtOnce) {
    await shop.setBoundaries({ boundaries: boundaries.slice(from, from + mostBoundariesAtOnce) })
  }
}

type Holding = {
  readonly stations: readonly DemoStation[]
  readonly inspectors: readonly DemoInspector[]
  readonly seated: Seated
}

/** A station's inspectors answer for its grids in turn, and stand in for each other. */
export const shareGrids = async (as: ApiAs, { stations, inspectors, seated }: Holding): Promise<void> => {
  const { shop } = as(officeOpenid)
  for (const [at, { gridIds }] of stations.entries()) {
    const own = inspectors.filter(({ station }) => station === at).map(({ openid }) => seated.get(openid))
    const ids = own.filter((personId) => personId !== undefined)
    for (const [n, gridId] of gridIds.entries()) {
      const responsibleId = ids[n % ids.length]
      if (responsibleId === undefined) continue
      const deputyIds = ids.filter((personId) => personId !== responsibleId).slice(0, mostDeputies)
      await shop.appointHolders({ gridId, responsibleId, deputyIds, reason: '年度分工' })
    }
  }
}
