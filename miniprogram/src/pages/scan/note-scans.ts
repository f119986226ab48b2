import type { Answer, Api } from '../../data/api'
import { isSettled, type Outcome } from '../../data/outcome'
import type { Storage } from '../../device/storage'

/** A sign that an inspector looked at; `key` is that of the deed, however often it is sent. */
export type SeenSign = { readonly code: string; readonly seenAt: string; readonly key: string }

type Parts = {
  /** The person's own part of the phone's store. */
  readonly storage: Storage
  readonly noteScan: Api['shop']['noteScan']
}

const place = 'seen-signs'
/** A day's round; of more the oldest go. */
const most = 200

const waiting = (storage: Storage): readonly SeenSign[] => {
  const found = storage.read(place)
  return Array.isArray(found) ? (found as SeenSign[]) : []
}

/** Keeps a sign that was seen until the server knows of it. */
export const keepSeen = (storage: Storage, seen: SeenSign): void =>
  storage.write(place, [...waiting(storage), seen].slice(-most))

type Sent = Outcome<Answer<'shop', 'noteScan'>>

/** Sends what waits, oldest first, and stops at the first that does not get through; what is refused is settled too. */
export const sendSeen = async ({ storage, noteScan }: Parts): Promise<void> => {
  for (const { key, ...seen } of waiting(storage)) {
    const sent: Sent = await noteScan(seen, { idempotencyKey: key })
    if (!isSettled(sent)) return
    storage.write(
      place,
      waiting(storage).filter((one) => one.key !== key),
    )
  }
}
