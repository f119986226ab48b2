import type { AnyParcel } from '@app/rules/submission/parcel'
import type { Storage } from '../../device/storage'

/** Where the outbox keeps what it knows of each inspection, what it sends, and the lines of the ledger. */
export const parcels = 'outbox/parcel/'
export const contents = 'outbox/content/'
export const lines = 'outbox/line/'

/** In which stage an inspection lies in the outbox; undefined when it does not, or cannot be read. */
export const parcelStage = (storage: Storage, key: string): AnyParcel['stage'] | undefined =>
  (storage.read(parcels + key) as Partial<AnyParcel> | undefined)?.stage
