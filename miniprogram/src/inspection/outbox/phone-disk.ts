import type { LedgerLine, OutboxEvent, Write } from '@app/rules/submission/outbox'
import type { Storage } from '../../device/storage'
import { contents, lines, parcels } from './places'
import { type Post, readPost } from './post'

export type DiskParts = {
  /** The person's own part of the phone's store. */
  readonly storage: Storage
  /** Another place on the phone, so that a wiped store is noticed. */
  readonly ledger: Storage
  /** Everything of a begun inspection, photos and all. */
  readonly dropDraft: (inspectionId: string) => void
}

const removed = (storage: Storage, key: string): boolean => {
  storage.remove(key)
  return true
}

type Keepers = { readonly [O in Write['op']]: (write: Extract<Write, { op: O }>) => boolean }

/** What lies under these places, by the name that follows the place. */
const all = (storage: Storage, place: string): readonly (readonly [key: string, value: unknown])[] =>
  storage.keys().flatMap((key) => (key.startsWith(place) ? [[key.slice(place.length), storage.read(key)]] : []))

const isLine = (value: unknown): value is LedgerLine => typeof value === 'object' && value !== null && 'key' in value

/** The outbox's places on the phone: each value under a key of its own, written whole or not at all. */
export const openPhoneDisk = ({ storage, ledger, dropDraft }: DiskParts) => {
  const keepers: Keepers = {
    content: ({ key, content }) => storage.write(contents + key, content),
    parcel: ({ parcel }) => storage.write(parcels + parcel.key, parcel),
    note: ({ line }) => ledger.write(lines + line.key, line),
    unnote: ({ key }) => removed(ledger, lines + key),
    dropContent: ({ key }) => removed(storage, contents + key),
    dropPhotos: ({ inspectionId }) => {
      dropDraft(inspectionId)
      return true
    },
    dropParcel: ({ key }) => removed(storage, parcels + key),
  }
  return {
    write: (write: Write): boolean => (keepers[write.op] as (write: Write) => boolean)(write),
    /** As it lies there: the first event after a start. */
    opened: (): Extract<OutboxEvent, { type: 'opened' }> => ({
      type: 'opened',
      stored: all(storage, parcels),
      ledger: all(ledger, lines).flatMap(([, value]) => (isLine(value) ? [value] : [])),
    }),
    post: (key: string): Post | undefined => readPost(storage.read(contents + key)),
  }
}
export type PhoneDisk = ReturnType<typeof openPhoneDisk>
