import type { Station } from '@app/types/shop/places'
import type { HolderKind } from '@app/types/shop/values'
import type { Write } from '../../platform/ports/records'
import { type Asked, type Changed, given, type Refused, refuse } from '../../platform/verb'
import { may } from '../access'
import type { ShopDeps } from '../deps'
import type { ShopStore, StoredStation } from '../store'
import { holdingsOn } from './holding-changes'
import { holdingOf } from './seat-holder'
import { stationsPk } from './store'

type Wanted = { readonly day?: string | undefined }

/** Stations with their grids, and who answers for them now or answered at the end of a day. */
export const listPlaces = given(
  async ({ store }: ShopDeps, { actor, input }: Asked<Wanted>): Promise<{ stations: Station[] }> => {
    const stations = await store.stations.within(stationsPk(actor.district), '')
    const { day } = input
    const then = day ? await Promise.all(stations.map(async (one) => await heldOn(store, one, day))) : stations
    return { stations: then.map(shownStation) }
  },
)

const heldOn = async (store: ShopStore, station: StoredStation, day: string): Promise<StoredStation> => {
  const holdings = await holdingsOn(store, station, day)
  const grids = station.grids.map(({ gridId, name }) => ({ gridId, name, ...holdingOf(holdings.get(gridId) ?? {}) }))
  return { ...station, grids }
}

const shownStation = ({ stationId, name, kind = 'station', phone, grids }: StoredStation): Station => ({
  stationId,
  name,
  kind,
  ...(phone && { phone }),
  grids: grids.map((grid) => ({ gridId: grid.gridId, name: grid.name, ...holdingOf(grid) })),
})

/**
 * The write that goes with every new station, read before the names are: two at once cannot both find a name free, one
 * asks again and sees the other's.
 */
export const stationTurn = async (store: ShopStore, district: string): Promise<Write> => {
  const book = await store.stationBooks.get({ district })
  return book ? store.stationBooks.replace(book) : store.stationBooks.insert({ revision: 1, district })
}

type NewStation = {
  readonly name: string
  readonly phone?: string | undefined
  readonly kind?: HolderKind | undefined
}

export const addStation = given(
  async (
    { store, newId }: ShopDeps,
    { actor, input }: Asked<NewStation>,
  ): Promise<Changed<{ stationId: string }> | Refused> => {
    const { district } = actor
    const turn = await stationTurn(store, district)
    const known = await store.stations.within(stationsPk(district), '')
    if (known.some(({ name }) => name === input.name)) return refuse('place.exists')
    const station: StoredStation = {
      revision: 1,
      district,
      stationId: newId(),
      name: input.name,
      ...(input.kind && { kind: input.kind }),
      ...(input.phone && { phone: input.phone }),
      grids: [],
    }
    const { stationId } = station
    return { answer: { stationId }, writes: [turn, store.stations.insert(station)], subject: `station:${stationId}` }
  },
)

type StationChange = NewStation & { readonly stationId: string }

/** A station is called otherwise or has another telephone: its shops' cards follow, signs are printed anew. */
export const changeStation = given(
  async (
    { store }: ShopDeps,
    { actor, input }: Asked<StationChange>,
  ): Promise<Changed<{ stationId: string }> | Refused> => {
    const { district } = actor
    const turn = await stationTurn(store, district)
    const known = await store.stations.within(stationsPk(district), '')
    const station = known.find(({ stationId }) => stationId === input.stationId)
    if (!station) return refuse('place.unknown')
    if (known.some(({ name, stationId }) => name === input.name && stationId !== input.stationId)) {
      return refuse('place.exists')
    }
    const { phone: _, ...rest } = station
    const { name, phone, kind } = input
    const changed = { ...rest, name, ...(kind && { kind }), ...(phone && { phone }) }
    const { stationId } = station
    return { answer: { stationId }, writes: [turn, store.stations.replace(changed)], subject: `station:${stationId}` }
  },
)

type NewGrid = { readonly stationId: string; readonly name: string }

export const addGrid = given(
  async (
    { store, newId }: ShopDeps,
    { actor, input }: Asked<NewGrid>,
  ): Promise<Changed<{ gridId: string }> | Refused> => {
    const { district } = actor
    const station = await store.stations.get({ district, stationId: input.stationId })
    if (!station) return refuse('place.unknown')
    if (!may.keep(actor, station)) return refuse('access.denied', undefined, `station:${station.stationId}`)
    if (station.grids.some(({ name }) => name === input.name)) return refuse('place.exists')
    const gridId = newId()
    const grids = [...station.grids, { gridId, name: input.name }]
    return { answer: { gridId }, writes: [store.stations.replace({ ...station, grids })], subject: `grid:${gridId}` }
  },
)
