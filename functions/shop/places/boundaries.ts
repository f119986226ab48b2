import { boundaryFault, boundaryFaultNames, orderedBoundary, squareMetres } from '@app/rules/shop/places/boundary'
import type { Boundary, PlaceBoundary } from '@app/types/shop/boundaries'
import { type Asked, type Changed, given, type Refused, refuse } from '../../platform/verb'
import type { ShopDeps } from '../deps'
import type { StoredBoundary, StoredStation } from '../store'
import { boundariesPk, stationsPk } from './store'

type Drawn = { readonly placeId: string; readonly boundary?: Boundary | undefined }
type Input = { readonly boundaries: readonly Drawn[] }

/** Draws grids and stations on the map: all that were sent, or none. */
export const setBoundaries = given(
  async (
    { store }: ShopDeps,
    { actor, input, at }: Asked<Input>,
  ): Promise<Changed<{ placeIds: string[] }> | Refused> => {
    const { district } = actor
    const names = namesOf(await store.stations.within(stationsPk(district), ''))
    const drawn = [...new Map(input.boundaries.map((one) => [one.placeId, one])).values()]
    const unknown = drawn.filter(({ placeId }) => !names.has(placeId))
    if (unknown.length > 0) return refuse('place.unknown')
    const wrong = drawn.flatMap(({ placeId, boundary }) => {
      const fault = boundary && boundaryFault(boundary)
      return fault ? [`${names.get(placeId)}：${boundaryFaultNames[fault]}`] : []
    })
    if (wrong.length > 0) return refuse('boundary.invalid', wrong)
    const known = await Promise.all(drawn.map(async ({ placeId }) => await store.boundaries.get({ district, placeId })))
    const setAt = at.toISOString()
    const writes = drawn.flatMap(({ placeId, boundary }, n) => {
      const kept = known[n]
      if (!boundary) return kept ? [store.boundaries.remove(kept)] : []
      const next = { revision: kept?.revision ?? 1, district, placeId, boundary: storedLine(boundary), setAt }
      return [kept ? store.boundaries.replace(next) : store.boundaries.insert(next)]
    })
    const placeIds = drawn.map(({ placeId }) => placeId)
    return { answer: { placeIds }, writes, subject: `boundaries:${placeIds[0] ?? ''}` }
  },
)

/** Names of all holders and grids by their number. */
const namesOf = (stations: readonly StoredStation[]): ReadonlyMap<string, string> =>
  new Map(
    stations.flatMap(({ stationId, name, grids }) => [
      [stationId, name] as const,
      ...grids.map((grid) => [grid.gridId, grid.name] as const),
    ]),
  )

const storedLine = (boundary: Boundary): Boundary => {
  const { coordinates } = orderedBoundary(boundary)
  return { type: 'Polygon', coordinates: coordinates.map((ring) => ring.map(([x, y]) => [x, y])) }
}

/** Every boundary of the district. */
export const listBoundaries = given(async ({ store }: ShopDeps, { actor }: Asked<unknown>) => {
  const kept = await store.boundaries.within(boundariesPk(actor.district), '')
  return { boundaries: kept.map(shownBoundary) }
})

const shownBoundary = ({ placeId, boundary, setAt }: StoredBoundary): PlaceBoundary => ({
  placeId,
  boundary,
  squareMetres: Math.round(squareMetres(boundary)),
  setAt,
})
