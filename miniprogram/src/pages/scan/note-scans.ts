import { coarsely } from '@app/rules/shop/signs/far-apart'
import type { SeenPlace } from '@app/types/shop/scans'
import type { Answer, Api } from '../../data/api'
import { isSettled, type Outcome } from '../../data/outcome'
import type { Position } from '../../device/locate'
import type { Storage } from '../../device/storage'

/** A sign that an inspector looked at; `key` is that of the deed, however often it is sent. */
type SeenSign = {
  readonly code: string
  readonly seenAt: string
  readonly place?: SeenPlace
  readonly key: string
}

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
export const keepSeen = (storage: Storage, seen: SeenSign): boolean =>
  storage.write(place, [...waiting(storage), seen].slice(-most))

/** To some 100 m: more of it never leaves the phone. */
export const coarsePlace = (found: Position | undefined): { readonly place?: SeenPlace } =>
  found ? { place: { latitude: coarsely(found.latitude), longitude: coarsely(found.longitude) } } : {}

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
