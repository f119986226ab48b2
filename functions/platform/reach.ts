import { type Actor, grantOf } from './actor'

/** Where something is supervised from: a grid decides, without one the station. */
export type Whereabouts = { readonly stationId?: string | undefined; readonly gridId?: string | undefined }

/** Reads the whole district: the office, and a leader who is limited to no station. */
export const seesDistrict = (actor: Actor): boolean => {
  if (grantOf(actor, 'office')) return true
  const leader = grantOf(actor, 'leader')
  return leader !== undefined && leader.stationIds === undefined
}

/** Stations of which somebody reads everything, whatever the grid: a head's own, a limited leader's. */
export const stationsOf = (actor: Actor): readonly string[] => [
  ...headed(actor),
  ...(grantOf(actor, 'leader')?.stationIds ?? []),
]

const headed = (actor: Actor): readonly string[] => {
  const head = grantOf(actor, 'stationHead')
  return head ? [head.stationId] : []
}

/** An inspector's own: the own grids', and the own station's that have no grid yet. */
export const inspectsAt = (actor: Actor, { stationId, gridId }: Whereabouts): boolean => {
  const grant = grantOf(actor, 'inspector')
  if (!grant) return false
  return gridId ? grant.gridIds.includes(gridId) : stationId === grant.stationId
}

/** Whether somebody reads, as staff, what is supervised from there. */
export const seesAt = (actor: Actor, place: Whereabouts): boolean =>
  seesDistrict(actor) || inspectsAt(actor, place) || isIn(stationsOf(actor), place)

/** Whether somebody keeps the books of what is supervised from there: the office everywhere, a head in the own station. */
export const keepsAt = (actor: Actor, place: Whereabouts): boolean =>
  grantOf(actor, 'office') !== undefined || isIn(headed(actor), place)

const isIn = (stations: readonly string[], { stationId }: Whereabouts) =>
  stationId !== undefined && stations.includes(stationId)

/** The words of a row's `scope` column: whose row it is, in the words that `scopeWords` asks for. */
export const placeWords = ({ stationId, gridId }: Whereabouts): readonly string[] => [
  ...(gridId ? [`grid:${gridId}`] : stationId ? [`station:${stationId}`] : []),
  ...(stationId ? [`all:${stationId}`] : []),
]

/** The words by which somebody who does not see the whole district finds rows: one of them must be on the row. */
export const scopeWords = (actor: Actor): readonly string[] => {
  const grant = grantOf(actor, 'inspector')
  return [
    ...(grant ? [`station:${grant.stationId}`, ...grant.gridIds.map((gridId) => `grid:${gridId}`)] : []),
    ...stationsOf(actor).map((stationId) => `all:${stationId}`),
  ]
}
