import type { LedgerLine, Write } from './outbox'

/** A phone's durable places held in memory: for tests, and for each phone of the simulation. */
export type Disk = {
  /** Parcels as they were written, by whatever version of the app. */
  readonly parcels: Map<string, unknown>
  readonly contents: Map<string, string>
  readonly ledger: Map<string, LedgerLine>
  /** Files, by inspection and then by SHA-256. */
  readonly photos: Map<string, Set<string>>
}

export const emptyDisk = (): Disk => ({
  parcels: new Map(),
  contents: new Map(),
  ledger: new Map(),
  photos: new Map(),
})

type Keepers = { readonly [O in Write['op']]: (disk: Disk, write: Extract<Write, { op: O }>) => void }

const keepers: Keepers = {
  content: ({ contents }, { key, content }) => contents.set(key, content),
  parcel: ({ parcels }, { parcel }) => parcels.set(parcel.key, parcel),
  note: ({ ledger }, { line }) => ledger.set(line.key, line),
  unnote: ({ ledger }, { key }) => ledger.delete(key),
  dropContent: ({ contents }, { key }) => contents.delete(key),
  dropPhotos: ({ photos }, { inspectionId }) => photos.delete(inspectionId),
  dropParcel: ({ parcels }, { key }) => parcels.delete(key),
}

export const keepOn = (disk: Disk, write: Write): void =>
  (keepers[write.op] as (disk: Disk, write: Write) => void)(disk, write)
