import type { DeliveryAnswer, PhotoAnswer, Receipt, Refusal, Withdrawal } from './answers'
import { checkWait, type Now } from './backoff'
import { settleCorrections } from './corrections'
import {
  hungUp,
  type Outbox,
  type OutboxEvent,
  parcelOf,
  type Step,
  step,
  type Write,
  withoutWait,
  withParcel,
  withWait,
} from './outbox'
import { sendPhoto } from './outbox-calls'
import { type AnyParcel, type Delivered, isPending, type Parcel, type Photo, type Sending } from './parcel'
import { isReceiptFor } from './receipt'

type Of<T extends OutboxEvent['type']> = Extract<OutboxEvent, { readonly type: T }>

const stillNeeded = (parcels: readonly AnyParcel[], { key, inspectionId }: Parcel): boolean =>
  parcels.some(
    (one) =>
      one.stage === 'unreadable' ||
      (one.key !== key && one.inspectionId === inspectionId && !(one.stage === 'delivered' && one.cleared)),
  )

/** What a parcel that leaves the phone no longer needs there; safe to repeat when the app was killed in between. */
export const leaving = ({ parcels }: Outbox, parcel: Parcel): readonly Write[] => [
  { op: 'unnote', key: parcel.key, must: false },
  { op: 'dropContent', key: parcel.key, must: false },
  ...(stillNeeded(parcels, parcel)
    ? []
    : [{ op: 'dropPhotos', inspectionId: parcel.inspectionId, must: false } as const]),
]

/** The same of a delivered one, whose line stays. */
export const clearing = (state: Outbox, parcel: Delivered): readonly Write[] => [
  ...leaving(state, parcel),
  { op: 'parcel', parcel: { ...parcel, cleared: true }, must: false },
]

const refusedWith = (before: Outbox, { key }: Parcel, refusal: Refusal): Step => {
  const parcel = parcelOf(before, key)
  if (!parcel || !isPending(parcel)) return step(before)
  const refused = { ...parcel, stage: 'refused' as const, refusal }
  const { state, changed } = settleCorrections(withoutWait(withParcel(before, refused), key))
  return step(
    state,
    [refused, ...changed].map((one) => ({ op: 'parcel', parcel: one, must: false })),
  )
}

type Taken = { readonly receipt: Receipt; readonly withdrawal?: Withdrawal; readonly marks?: readonly string[] }

/** Durable before anything is removed. A receipt for another content is none: the answer is asked for again. */
const delivered = (state: Outbox, parcel: Parcel, { receipt, withdrawal, marks = [] }: Taken, now: Now): Step => {
  if (parcel.stage === 'draft' || parcel.stage === 'delivered') return step(state)
  if (!isReceiptFor(receipt, parcel)) return step(withWait(state, parcel.key, { why: 'serverFailed' }, now))
  const { key, inspectionId, version, title, shopId, begunAt, contentHash, photos, schema } = parcel
  const there = photos.map(({ sha256 }) => sha256)
  const fixed = { schema, key, inspectionId, version, title, begunAt, contentHash, photos, there }
  const corrects = parcel.corrects === undefined ? {} : { corrects: parcel.corrects }
  const where = shopId === undefined ? {} : { shopId }
  const kept = {
    ...fixed,
    ...corrects,
    ...where,
    stage: 'delivered' as const,
    receipt,
    ...(withdrawal && { withdrawal }),
    ...(marks.length > 0 && { marks }),
  }
  const uncleared: Delivered = { ...kept, cleared: false }
  const next = withoutWait(withParcel(state, { ...kept, cleared: true }), key)
  return step(next, [{ op: 'parcel', parcel: uncleared, must: true }, ...clearing(state, uncleared)])
}

/**
 * What the phone took for arrived is not: it is still here, and is sent again. After a pause, lest a server that
 * contradicts itself is asked without end.
 */
const sendAgain = (state: Outbox, parcel: Sending, sha256s: readonly string[], now: Now): Step => {
  const there = parcel.there.filter((sha256) => !sha256s.includes(sha256))
  const next = { ...parcel, there }
  const waiting = withWait(state, parcel.key, { why: 'photoMissing', first: checkWait }, now)
  return step(withParcel(waiting, next), [{ op: 'parcel', parcel: next, must: false }])
}

const answered = (state: Outbox, parcel: Parcel, answer: DeliveryAnswer, now: Now): Step => {
  if (answer.kind === 'receipt' || answer.kind === 'withdrawn') return delivered(state, parcel, answer, now)
  if (parcel.stage !== 'sending') return step(state)
  switch (answer.kind) {
    case 'missingPhotos':
      return sendAgain(state, parcel, answer.sha256s, now)
    // this phone sends in order: it lies on the colleague's phone, or was wiped. Only people can know
    case 'earlierMissing':
      return refusedWith(state, parcel, { reason: 'earlierMissing' })
    case 'refused':
      return refusedWith(state, parcel, answer.refusal)
    case 'conflict': {
      const kept = { ...parcel, stage: 'conflict' as const, conflict: answer.conflict }
      return step(withoutWait(withParcel(state, kept), parcel.key), [{ op: 'parcel', parcel: kept, must: false }])
    }
  }
}

const passing: ReadonlySet<DeliveryAnswer['kind']> = new Set(['missingPhotos', 'earlierMissing'])

/** A late answer is believed too, unless what it says of the server may have changed since. */
export const deliveryAnswered = (state: Outbox, event: Of<'deliveryAnswered'>, now: Now): Step => {
  const isLate = state.call?.id !== event.call
  if (isLate && passing.has(event.answer.kind)) return step(state)
  const next = hungUp(state, event.call)
  const parcel = parcelOf(next, event.key)
  return !parcel || parcel.stage === 'unreadable' ? step(next) : answered(next, parcel, event.answer, now)
}

const arrived = (state: Outbox, parcel: Sending, { sha256 }: Photo): Step => {
  if (parcel.there.includes(sha256)) return step(state)
  const next = { ...parcel, there: [...parcel.there, sha256] }
  return step(withoutWait(withParcel(state, next), parcel.key), [{ op: 'parcel', parcel: next, must: false }])
}

type Said = { readonly photo: Photo; readonly wanted: boolean; readonly answer: PhotoAnswer }

const photoSaid = (state: Outbox, parcel: Sending, { photo, wanted, answer }: Said, now: Now): Step => {
  switch (answer.kind) {
    case 'have':
      return arrived(state, parcel, photo)
    case 'checking':
      return step(withWait(state, parcel.key, { why: 'checking', first: checkWait }, now))
    case 'rejected':
      return refusedWith(state, parcel, { reason: 'photoRejected', detail: [photo.sha256] })
    case 'send':
      return wanted
        ? sendPhoto(state, parcel, photo, now)
        : step(withWait(state, parcel.key, { why: 'photoDamaged' }, now))
  }
}

/** `send` to a question brings the bytes; `send` to the bytes says that they came damaged. */
export const photoAnswered = (state: Outbox, event: Of<'photoAnswered'>, now: Now): Step => {
  const { call } = state
  const isCurrent = call?.id === event.call
  const next = hungUp(state, event.call)
  const parcel = parcelOf(next, event.key)
  if (parcel?.stage !== 'sending') return step(next)
  if (!isCurrent && event.answer.kind !== 'have') return step(next)
  const { photo, answer } = event
  return photoSaid(next, parcel, { photo, answer, wanted: call?.what === 'askPhoto' }, now)
}

/** A person has seen to what stood in the way; the server judges anew. The lock stays. */
export const retried = (state: Outbox, { key }: Of<'retried'>): Step => {
  const parcel = parcelOf(state, key)
  if (parcel?.stage !== 'refused') return step(state, [], [{ act: 'decline', key }])
  const { refusal: _, ...rest } = parcel
  const sending: Sending = { ...rest, stage: 'sending' }
  return step(withoutWait(withParcel(state, sending), key), [{ op: 'parcel', parcel: sending, must: true }])
}

export const unsendable = (state: Outbox, { key, reason, detail }: Of<'unsendable'>): Step => {
  const next = state.call?.key === key ? hungUp(state, state.call.id) : state
  const parcel = parcelOf(next, key)
  if (!parcel || parcel.stage === 'unreadable') return step(next)
  return refusedWith(next, parcel, { reason, ...(detail && { detail }) })
}
