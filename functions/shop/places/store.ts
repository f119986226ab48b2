import { Boundary } from '@app/types/shop/boundaries'
import { Holder, Holding } from '@app/types/shop/places'
import { holderKinds } from '@app/types/shop/values'
import * as z from 'zod'
import { collection } from '../../platform/adapters/collection'
import type { RecordsTable } from '../../platform/adapters/tables'

/** Who answers for a grid stands on the station: of two who change it at once the second is asked again. */
const StoredGrid = z.object({
  gridId: z.string(),
  name: z.string(),
  responsible: Holder.optional(),
  deputies: z.array(Holder).optional(),
})
export type StoredGrid = z.infer<typeof StoredGrid>

const StoredStation = z.object({
  revision: z.number(),
  district: z.string(),
  stationId: z.string(),
  name: z.string(),
  /** A station unless said. */
  kind: z.enum(holderKinds).optional(),
  phone: z.string().optional(),
  grids: z.array(StoredGrid),
})
export type StoredStation = z.infer<typeof StoredStation>

/** Raised by every transaction that adds a station, so that of two stations with one name the second is seen. */
const StationBook = z.object({ revision: z.number(), district: z.string() })

/** One decision about who answers for grids of a station, kept for good. */
const StoredHoldingChange = z.object({
  revision: z.number(),
  district: z.string(),
  stationId: z.string(),
  changeId: z.string(),
  at: z.string(),
  by: z.string(),
  reason: z.string().optional(),
  grids: z.array(z.object({ gridId: z.string(), before: Holding, after: Holding })),
})
export type StoredHoldingChange = z.infer<typeof StoredHoldingChange>

/** Where a grid or a station lies; apart from the station, which is read on every page. */
const StoredBoundary = z.object({
  revision: z.number(),
  district: z.string(),
  placeId: z.string(),
  boundary: Boundary,
  setAt: z.string(),
})
export type StoredBoundary = z.infer<typeof StoredBoundary>

type OfStation = { readonly district: string; readonly stationId: string }

export const stationsPk = (district: string) => `D#${district}#STATIONS`
export const boundariesPk = (district: string) => `D#${district}#BOUNDARIES`
export const stationPk = ({ district, stationId }: OfStation) => `D#${district}#STATION#${stationId}`

export const placeStore = (table: RecordsTable) => ({
  stations: collection(table, {
    name: 'Station',
    schema: StoredStation,
    key: ({ district, stationId }: OfStation) => ({ pk: stationsPk(district), sk: stationId }),
  }),
  stationBooks: collection(table, {
    name: 'StationBook',
    schema: StationBook,
    key: ({ district }: { district: string }) => ({ pk: `D#${district}`, sk: 'STATIONBOOK' }),
  }),
  holdingChanges: collection(table, {
    name: 'HoldingChange',
    schema: StoredHoldingChange,
    key: (change: OfStation & { readonly at: string; readonly changeId: string }) => ({
      pk: stationPk(change),
      sk: `HELD#${change.at}#${change.changeId}`,
    }),
  }),
  boundaries: collection(table, {
    name: 'Boundary',
    schema: StoredBoundary,
    key: ({ district, placeId }: { district: string; placeId: string }) => ({
      pk: boundariesPk(district),
      sk: placeId,
    }),
  }),
})
