import type { DeliveryAnswer, PhotoAnswer, Receipt, Trouble } from './answers'
import { type Now, waitAfter } from './backoff'
import type { AnyParcel, Parcel, Photo } from './parcel'

/** What a second place on the phone (a file) knows of each parcel, so that a wiped storage is noticed and named. */
export type LedgerLine = {
  readonly key: string
  readonly inspectionId: string
  readonly title: string
  readonly begunAt: number
  readonly finished: boolean
}

/** Why a parcel is not being sent at this moment, after how many tries, and when it is tried again by itself. */
export type Wait = {
  readonly why: Trouble | 'checking' | 'storageFull' | 'photoDamaged' | 'photoMissing'
  readonly tries: number
  readonly until: number
}

/** The one call on its way. `id` tells its answer from one to a call that was given up. */
export type Call = {
  readonly id: number
  readonly key: string
  readonly what: 'askPhoto' | 'sendPhoto' | 'deliver'
  readonly until: number
}

/** Everything that the phone knows of its unsent work. Only `parcels` is durable; the rest is made anew at every start. */
export type Outbox = {
  readonly parcels: readonly AnyParcel[]
  readonly waits: Readonly<Record<string, Wait>>
  readonly lost: readonly LedgerLine[]
  readonly calls: number
  readonly call?: Call
  readonly signedOut: boolean
}

export const emptyOutbox: Outbox = { parcels: [], waits: {}, lost: [], calls: 0, signedOut: false }

export type OutboxEvent =
  /** The app has started: what lies in the storage, as it lies there, and in the ledger. */
  | {
      readonly type: 'opened'
      readonly stored: readonly (readonly [key: string, value: unknown])[]
      readonly ledger: readonly LedgerLine[]
    }
  | {
      readonly type: 'begun'
      readonly key: string
      readonly inspectionId: string
      readonly version: number
      readonly corrects?: string
      readonly title: string
      readonly shopId?: string
    }
  | { readonly type: 'edited'; readonly key: string; readonly content: string }
  | {
      readonly type: 'finished'
      readonly key: string
      readonly content: string
      readonly contentHash: string
      readonly photos: readonly Photo[]
    }
  | { readonly type: 'reopened'; readonly key: string }
  /** A colleague has taken the draft over; without `by` it is done here again. */
  | { readonly type: 'takenOver'; readonly key: string; readonly by?: string }
  /** The colleague who took it over has delivered it: what the server keeps, in its own words. */
  | { readonly type: 'deliveredByOther'; readonly key: string; readonly by: string; readonly receipt: Receipt }
  | {
      readonly type: 'photoAnswered'
      readonly key: string
      readonly call: number
      readonly photo: Photo
      readonly answer: PhotoAnswer
    }
  | { readonly type: 'deliveryAnswered'; readonly key: string; readonly call: number; readonly answer: DeliveryAnswer }
  | { readonly type: 'failed'; readonly key: string; readonly call: number; readonly trouble: Trouble }
  /** What was to be sent is not on the phone any more, or not as it was signed. */
  | {
      readonly type: 'unsendable'
      readonly key: string
      readonly reason: 'contentGone' | 'contentAltered' | 'photoGone'
      readonly detail?: readonly string[]
    }
  /** A write that had to be kept was not: nothing of its event has happened. */
  | { readonly type: 'storageFull'; readonly key: string }
  | { readonly type: 'networkBack' | 'shown' | 'ticked' | 'signedIn' }
  /** What was refused is to be judged again. */
  | { readonly type: 'retried'; readonly key: string }
  | { readonly type: 'dismissed'; readonly key: string }
  | { readonly type: 'lossSeen'; readonly key: string }

/** Durable, in this order. Where one marked `must` fails, those after it and all acts are left undone. */
export type Write =
  | { readonly op: 'content'; readonly key: string; readonly content: string; readonly must: true }
  | { readonly op: 'parcel'; readonly parcel: Parcel; readonly must: boolean }
  | { readonly op: 'note'; readonly line: LedgerLine; readonly must: boolean }
  | { readonly op: 'unnote'; readonly key: string; readonly must: false }
  | { readonly op: 'dropContent'; readonly key: string; readonly must: false }
  /** All photos of the inspection: only when nothing on the phone still needs one. */
  | { readonly op: 'dropPhotos'; readonly inspectionId: string; readonly must: false }
  | { readonly op: 'dropParcel'; readonly key: string; readonly must: false }

export type Act =
  | {
      readonly act: 'askPhoto' | 'sendPhoto'
      readonly call: number
      readonly key: string
      readonly inspectionId: string
      readonly photo: Photo
    }
  | {
      readonly act: 'deliver'
      readonly call: number
      readonly key: string
      readonly inspectionId: string
      readonly version: number
      readonly contentHash: string
    }
  | { readonly act: 'signIn' }
  /** What was asked for is not allowed in this stage; the page says why (`words.ts`). */
  | { readonly act: 'decline'; readonly key: string }

export type Step = { readonly state: Outbox; readonly writes: readonly Write[]; readonly acts: readonly Act[] }

export const step = (state: Outbox, writes: readonly Write[] = [], acts: readonly Act[] = []): Step => ({
  state,
  writes,
  acts,
})

export const parcelOf = ({ parcels }: Outbox, key: string): AnyParcel | undefined =>
  parcels.find((one) => one.key === key)

export const withParcel = (state: Outbox, parcel: AnyParcel): Outbox => ({
  ...state,
  parcels: state.parcels.map((one) => (one.key === parcel.key ? parcel : one)),
})

export const withoutParcel = (state: Outbox, key: string): Outbox => ({
  ...state,
  parcels: state.parcels.filter((one) => one.key !== key),
})

/** No call of this number is on its way any more; another one is not touched. */
export const hungUp = (state: Outbox, id: number): Outbox => {
  if (state.call?.id !== id) return state
  const { call: _, ...rest } = state
  return rest
}

export const withoutWait = (state: Outbox, key: string): Outbox => {
  if (!state.waits[key]) return state
  const { [key]: _, ...waits } = state.waits
  return { ...state, waits }
}

/** Tries count up until something gets through, whatever the reasons: reasons that take turns must not start anew. */
export const withWait = (
  state: Outbox,
  key: string,
  { why, first }: { readonly why: Wait['why']; readonly first?: number },
  now: Now,
): Outbox => {
  const tries = (state.waits[key]?.tries ?? -1) + 1
  const wait = { why, tries, until: now.at + waitAfter(tries, now, first) }
  return { ...state, waits: { ...state.waits, [key]: wait } }
}
