import type { Import } from '@app/types/shop/imports'
import type { NewId } from '../../platform/ports/clock'
import type { Write } from '../../platform/ports/records'
import { type Asked, type Changed, given, type Refused, refuse } from '../../platform/verb'
import type { ShopDeps } from '../deps'
import { stationTurn } from '../places/places'
import { stationsPk } from '../places/store'
import type { Places } from '../register/find-place'
import type { ShopStore, StoredStation } from '../store'
import { isForgotten } from './import-life'
import type { Proposed } from './propose-places'
import type { PlaceMade, StoredImport } from './store'

type Input = { readonly importId: string; readonly createPlaces: boolean }
type Answer = { readonly importId: string; readonly state: Import['state'] }

/** Decides about the places that a sheet names and the district lacks, then storing begins. */
export const confirmImport = given(
  async (
    { store, newId }: ShopDeps,
    { actor, input: { importId, createPlaces }, at }: Asked<Input>,
  ): Promise<Changed<Answer> | Refused> => {
    const { district } = actor
    const one = await store.imports.get({ district, importId })
    if (!one) return refuse('import.unknown')
    if (one.state !== 'waiting' || isForgotten(one, at)) return refuse('import.notWaiting')
    const turn = createPlaces ? [await stationTurn(store, district)] : []
    const places = createPlaces ? await store.stations.within(stationsPk(district), '') : []
    const created = createPlaces ? createdPlaces({ district, proposed: one.proposed, places, newId }) : []
    return {
      answer: { importId, state: 'storing' },
      writes: [
        store.imports.replace({
          ...one,
          state: 'storing',
          ...(created.length > 0 && { placesMade: madeIn(created, places) }),
        }),
        ...(await rememberColumns(store, one)),
        ...turn,
        ...created.map(writeOf(store)),
      ],
      subject: `import:${importId}`,
    }
  },
)

/** Whoever confirms has seen the columns: the next sheet with these headings is taken like this one. */
const rememberColumns = async (store: ShopStore, one: StoredImport): Promise<Write[]> => {
  const { district, headingsKey, understood } = one
  if (!headingsKey || !understood) return []
  const columns = Object.fromEntries(understood.columnsTaken.map(({ field, at }) => [field, at]))
  const known = await store.columnMappings.get({ district, headingsKey })
  if (!known) return [store.columnMappings.insert({ revision: 1, district, headingsKey, columns })]
  return JSON.stringify(known.columns) === JSON.stringify(columns)
    ? []
    : [store.columnMappings.replace({ ...known, columns })]
}

type Wanted = {
  readonly district: string
  readonly proposed: Proposed
  readonly places: Places
  readonly newId: NewId
}

/** The stations that are new or get new grids, whole. What somebody made in the meantime is not made twice. */
const createdPlaces = ({ district, proposed, places, newId }: Wanted): StoredStation[] => {
  const names = new Set([...proposed.stations.map(({ name }) => name), ...proposed.grids.map(({ station }) => station)])
  return [...names].flatMap((name) => {
    if (!name) return []
    const known = places.find((place) => place.name === name)
    const missing = proposed.grids
      .filter(({ station }) => station === name)
      .filter((grid) => !known?.grids.some((one) => one.name === grid.name))
      .map((grid) => ({ gridId: newId(), name: grid.name }))
    if (!known) return [{ revision: 0, district, stationId: newId(), name, grids: missing }]
    return missing.length > 0 ? [{ ...known, grids: [...known.grids, ...missing] }] : []
  })
}

/** What of these stations was not there before. */
const madeIn = (created: readonly StoredStation[], before: Places): PlaceMade[] =>
  created.flatMap(({ stationId, name, grids }) => {
    const known = before.find((one) => one.stationId === stationId)
    const fresh = grids.filter(({ gridId }) => !known?.grids.some((one) => one.gridId === gridId))
    const made = fresh.map((grid) => ({ stationId, gridId: grid.gridId, name: `${name} ${grid.name}` }))
    return known ? made : [{ stationId, name }, ...made]
  })

/** Revision 0 is a station that nobody has stored yet. */
const writeOf =
  ({ stations }: ShopStore) =>
  (station: StoredStation): Write =>
    station.revision === 0 ? stations.insert({ ...station, revision: 1 }) : stations.replace(station)
