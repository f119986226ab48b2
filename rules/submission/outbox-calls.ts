import { hasCome, longestWait, type Now } from './backoff'
import { type Act, type Call, hungUp, type Outbox, type Step, step, type Wait, withWait } from './outbox'
import { type AnyParcel, isPending, type Pending, type Photo, type Sending } from './parcel'

/** A call without an answer is given up after this; wx.request gives up after 60 s by default. */
export const answerWait = 60_000

/** What a call that was given up leaves behind: the parcel waits, as for any other trouble. */
export const giveUpCall = (state: Outbox, now: Now): Outbox => {
  const { call } = state
  if (!call || !hasCome(call.until, now.at, answerWait)) return state
  return withWait(hungUp(state, call.id), call.key, { why: 'noAnswer' }, now)
}

const mayGo = (wait: Wait | undefined, { at }: Now) => !wait || hasCome(wait.until, at, longestWait)

/** A correction waits for what it corrects, however long that takes. */
const hasEarlier = (parcels: readonly AnyParcel[], { inspectionId, version }: Pending): boolean =>
  parcels.some((one) => isPending(one) && one.inspectionId === inspectionId && one.version < version)

const nextParcel = ({ parcels, waits }: Outbox, now: Now): Pending | undefined => {
  for (const one of parcels) if (isPending(one) && mayGo(waits[one.key], now) && !hasEarlier(parcels, one)) return one
  return undefined
}

const callTo = (state: Outbox, what: Call['what'], { key }: Pending, { at }: Now): Outbox => ({
  ...state,
  calls: state.calls + 1,
  call: { id: state.calls + 1, key, what, until: at + answerWait },
})

export const missingPhoto = ({ photos, there }: Pick<Pending, 'photos' | 'there'>): Photo | undefined =>
  there.length >= photos.length ? undefined : photos.find(({ sha256 }) => !there.includes(sha256))

/** The bytes of one photo, after the server has said that it wants them. */
export const sendPhoto = (state: Outbox, parcel: Sending, photo: Photo, now: Now): Step => {
  const { key, inspectionId } = parcel
  const called = callTo(state, 'sendPhoto', parcel, now)
  return step(called, [], [{ act: 'sendPhoto', call: called.calls, key, inspectionId, photo }])
}

const actOf = (parcel: Pending, photo: Photo | undefined, call: number): Act => {
  const { key, inspectionId, version, contentHash } = parcel
  return photo
    ? { act: 'askPhoto', call, key, inspectionId, photo }
    : { act: 'deliver', call, key, inspectionId, version, contentHash }
}

const locked = (parcel: Pending): Sending => ({ ...parcel, stage: 'sending' })

/**
 * The next call, if one can be made: one at a time, photos first, oldest parcel first. The lock is written before the
 * first of them leaves (getodk/collect#5317: a form edited while half of it was sent fails for ever).
 */
export const sendNext = (before: Outbox, now: Now): Step => {
  const state = giveUpCall(before, now)
  if (state.call || state.signedOut) return step(state)
  const parcel = nextParcel(state, now)
  if (!parcel) return step(state)
  const photo = missingPhoto(parcel)
  const called = callTo(state, photo ? 'askPhoto' : 'deliver', parcel, now)
  const acts = [actOf(parcel, photo, called.calls)]
  if (parcel.stage === 'sending') return step(called, [], acts)
  const sending = locked(parcel)
  const parcels = called.parcels.map((one) => (one === parcel ? sending : one))
  return step({ ...called, parcels }, [{ op: 'parcel', parcel: sending, must: true }], acts)
}

/** In how many milliseconds the outbox wants to be woken; relative, because the phone's clock may jump. */
export const wakeIn = ({ call, waits, parcels, signedOut }: Outbox, now: Now): number | undefined => {
  const { at } = now
  const left = (until: number, longest: number) => Math.min(Math.max(0, until - at), longest)
  if (call) return left(call.until, answerWait)
  if (signedOut) return undefined
  const waiting = parcels.flatMap((one) => {
    const wait = isPending(one) ? waits[one.key] : undefined
    // one that may go and did not waits for another of its inspection, not for the time
    return wait && !mayGo(wait, now) ? [left(wait.until, longestWait)] : []
  })
  return waiting.length > 0 ? Math.min(...waiting) : undefined
}
