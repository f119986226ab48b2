import { countMatching } from '../../../platform/lists/answer-question'
import { applicationListing } from '../../joining/listing'
import { stationPk } from '../../places/store'
import type { ShopStore, StoredStation } from '../../store'
import type { ShopWorkDeps } from '../../work-deps'
import { listedSince } from './listed-since'

type Of = { readonly district: string; readonly importId: string }

/** Places, stations and grids alike, on which something stands that is no shop. */
export type Standing = {
  readonly granted: ReadonlySet<string>
  readonly bounded: ReadonlySet<string>
  /** Somebody answers for them or once did. */
  readonly held: ReadonlySet<string>
  /** Shops were or are to be moved there or from there. */
  readonly transferred: ReadonlySet<string>
  /** Stations that have an application to decide. */
  readonly applied: ReadonlySet<string>
}

export const whatStands = async (deps: ShopWorkDeps, of: Of, stations: readonly StoredStation[]): Promise<Standing> => {
  const [granted, boundaries, held, transferred, applied] = await Promise.all([
    deps.people.placesNamed(of.district),
    deps.store.boundaries.within(`D#${of.district}#BOUNDARIES`, ''),
    everHeld(deps.store, stations),
    transferredSince(deps.store, of),
    appliedAt(deps, of.district, stations),
  ])
  return { granted, bounded: new Set(boundaries.map(({ placeId }) => placeId)), held, transferred, applied }
}

const everHeld = async (store: ShopStore, stations: readonly StoredStation[]): Promise<ReadonlySet<string>> => {
  const now = stations.flatMap(({ grids }) => grids.filter(isHeld).map(({ gridId }) => gridId))
  const changes = await Promise.all(stations.map((one) => store.holdingChanges.within(stationPk(one), 'HELD#')))
  return new Set([...now, ...changes.flat().flatMap(({ grids }) => grids.map(({ gridId }) => gridId))])
}

const isHeld = ({ responsible, deputies = [] }: StoredStation['grids'][number]): boolean =>
  responsible !== undefined || deputies.length > 0

/** Transfers are numbered by time: only those after the import began can speak of what it made. */
const transferredSince = async (store: ShopStore, { district, importId }: Of): Promise<ReadonlySet<string>> => {
  const transfers = await listedSince(store.transfers, {
    listPk: `D#${district}#TRANSFERS`,
    idOf: ({ transferId }) => transferId,
    since: importId,
  })
  const places = transfers.flatMap(({ what, to }) => [...('gridId' in what ? [what] : []), ...(to ? [to] : [])])
  return new Set(places.flatMap(({ stationId, gridId }) => [stationId, gridId]))
}

const appliedAt = async (
  { lists }: ShopWorkDeps,
  district: string,
  stations: readonly StoredStation[],
): Promise<ReadonlySet<string>> => {
  const place = { district, listing: applicationListing.name }
  const { list } = await lists.upTo(place, applicationListing.columns, { known: [] })
  const open = { column: 'state', anyOf: ['submitted', 'returned'] }
  const waits = ({ stationId }: StoredStation) =>
    countMatching(list, {
      scope: [],
      conditions: [open, { column: 'stationId', anyOf: [stationId] }],
      sort: { column: 'submittedAt' },
    }) > 0
  return new Set(stations.filter(waits).map(({ stationId }) => stationId))
}
