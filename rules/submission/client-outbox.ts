import type { Now } from './backoff'
import { settleCorrections } from './corrections'
import { deliveredByOther, takenOver } from './handed-on'
import {
  emptyOutbox,
  hungUp,
  type LedgerLine,
  type Outbox,
  type OutboxEvent,
  parcelOf,
  type Step,
  step,
  type Write,
  withoutParcel,
  withoutWait,
  withParcel,
  withWait,
} from './outbox'
import { clearing, deliveryAnswered, leaving, photoAnswered, retried, unsendable } from './outbox-answers'
import { giveUpCall } from './outbox-calls'
import { type AnyParcel, type Draft, type Finished, mayReopen, type Parcel, type Photo, schema } from './parcel'
import { readParcel } from './read-parcel'

type Of<T extends OutboxEvent['type']> = Extract<OutboxEvent, { readonly type: T }>
type Handlers = { readonly [T in OutboxEvent['type']]: (state: Outbox, event: Of<T>, now: Now) => Step }

const decline = (state: Outbox, key: string): Step => step(state, [], [{ act: 'decline', key }])

const beginning = (parcel: AnyParcel) => (parcel.stage === 'unreadable' ? 0 : parcel.begunAt)

/** What was delivered when the app was killed is cleared now; what the ledger names and the storage lacks is lost. */
const opened = (_: Outbox, { stored, ledger }: Of<'opened'>): Step => {
  const read = stored.map(([key, value]) => readParcel(key, value))
  const parcels = [...read].sort((a, b) => beginning(a) - beginning(b))
  const keys = new Set(parcels.map(({ key }) => key))
  const state = { ...emptyOutbox, parcels, lost: ledger.filter(({ key }) => !keys.has(key)) }
  const left = parcels.flatMap((one) => (one.stage === 'delivered' && !one.cleared ? [one] : []))
  const cleared = parcels.map((one) => (one.stage === 'delivered' ? { ...one, cleared: true } : one))
  const settled = settleCorrections({ ...state, parcels: cleared })
  return step(settled.state, [
    ...left.flatMap((one) => clearing(state, one)),
    ...settled.changed.map((one) => ({ op: 'parcel', parcel: one, must: false }) as const),
  ])
}

const lineOf = ({ key, inspectionId, title, begunAt }: Draft, finished: boolean): LedgerLine => ({
  key,
  inspectionId,
  title,
  begunAt,
  finished,
})

const begun = (state: Outbox, event: Of<'begun'>, { at }: Now): Step => {
  const { key, inspectionId, version, corrects, title, shopId } = event
  if (parcelOf(state, key)) return decline(state, key)
  const base = { schema, key, inspectionId, version, title, begunAt: at, ...(shopId && { shopId }) } as const
  const asked: Draft = { ...base, stage: 'draft', ...(corrects !== undefined && { corrects }) }
  const settled = settleCorrections({ ...state, parcels: [...state.parcels, asked] })
  const draft = settled.changed.reduce<Draft>((so, one) => (one.stage === 'draft' && one.key === key ? one : so), asked)
  const writes: readonly Write[] = [
    { op: 'parcel', parcel: draft, must: true },
    { op: 'note', line: lineOf(draft, false), must: true },
  ]
  return step(settled.state, writes)
}

const edited = (state: Outbox, { key, content }: Of<'edited'>): Step =>
  parcelOf(state, key)?.stage === 'draft'
    ? step(state, [{ op: 'content', key, content, must: true }])
    : decline(state, key)

/** The same picture in two answers is sent once (getodk/central-backend#299). */
const distinct = (photos: readonly Photo[]): readonly Photo[] =>
  photos.filter(({ sha256 }, index) => photos.findIndex((one) => one.sha256 === sha256) === index)

const finished = (state: Outbox, { key, content, contentHash, photos }: Of<'finished'>): Step => {
  const draft = parcelOf(state, key)
  if (draft?.stage !== 'draft') return decline(state, key)
  const { takenBy: _, ...own } = draft
  const parcel: Finished = { ...own, stage: 'finished', contentHash, photos: distinct(photos), there: [] }
  return step(withParcel(state, parcel), [
    { op: 'content', key, content, must: true },
    { op: 'note', line: lineOf(draft, true), must: false },
    { op: 'parcel', parcel, must: true },
  ])
}

const reopened = (state: Outbox, { key }: Of<'reopened'>): Step => {
  const parcel = parcelOf(state, key)
  if (parcel?.stage !== 'finished' || !mayReopen(parcel)) return decline(state, key)
  const { contentHash: _, photos: __, there: ___, ...base } = parcel
  const draft: Draft = { ...base, stage: 'draft' }
  return step(withoutWait(withParcel(state, draft), key), [{ op: 'parcel', parcel: draft, must: true }])
}

const failed = (state: Outbox, { key, call, trouble }: Of<'failed'>, now: Now): Step => {
  if (state.call?.id !== call) return step(state)
  const next = hungUp(state, call)
  if (trouble === 'signedOut') return step({ ...next, signedOut: true }, [], [{ act: 'signIn' }])
  return step(withWait(next, key, { why: trouble }, now))
}

/** The write failed, not the call: what is on its way for this parcel counts as without an answer. */
const storageFull = (state: Outbox, { key }: Of<'storageFull'>, now: Now): Step => {
  const next = state.call?.key === key ? hungUp(state, state.call.id) : state
  return step(withWait(next, key, { why: 'storageFull' }, now))
}

/** The server keeps a later content of the same inspection: what was turned away has been done anew. */
const isDoneAnew = ({ parcels }: Outbox, { inspectionId, version, stage }: Parcel): boolean =>
  (stage === 'refused' || stage === 'conflict') &&
  parcels.some((one) => one.stage === 'delivered' && one.inspectionId === inspectionId && one.version >= version)

/** What was delivered may be put away, and what was turned away once a later content of it is there. */
export const mayDismiss = (state: Outbox, parcel: AnyParcel): boolean =>
  parcel.stage === 'delivered' || (parcel.stage !== 'unreadable' && isDoneAnew(state, parcel))

const dismissed = (state: Outbox, { key }: Of<'dismissed'>): Step => {
  const parcel = parcelOf(state, key)
  if (!parcel || parcel.stage === 'unreadable' || !mayDismiss(state, parcel)) return decline(state, key)
  const writes = parcel.stage === 'delivered' ? clearing(state, parcel) : leaving(state, parcel)
  return step(withoutParcel(state, key), [...writes, { op: 'dropParcel', key, must: false }])
}

/** Everything may be tried at once (getodk/collect#6120: what does not resume by itself is forgotten). */
const awake = (state: Outbox, now: Now): Step =>
  step({ ...giveUpCall(state, now), waits: {} }, [], state.signedOut ? [{ act: 'signIn' }] : [])

const handlers: Handlers = {
  opened,
  begun,
  edited,
  finished,
  reopened,
  takenOver,
  deliveredByOther,
  photoAnswered,
  deliveryAnswered,
  failed,
  unsendable,
  storageFull,
  retried,
  dismissed,
  networkBack: (state, _, now) => awake(state, now),
  shown: (state, _, now) => awake(state, now),
  signedIn: (state) => step({ ...state, signedOut: false, waits: {} }),
  ticked: (state, _, now) => step(giveUpCall(state, now)),
  lossSeen: (state, { key }) =>
    step({ ...state, lost: state.lost.filter((one) => one.key !== key) }, [{ op: 'unnote', key, must: false }]),
}

/**
 * What an event does to the unsent work of one phone. Pure: the clock and the die come with the event; the caller makes
 * the writes durable, in their order, then carries out the acts (`run-outbox.ts` does both and asks `sendNext` for the
 * next call).
 *
 *     draft ─finished─▶ finished ─first call─▶ sending ─receipt─▶ delivered ─dismissed─▶ gone
 *     │ ▲◀──reopened───────┘                     ├─▶ refused    kept; a new version, signed anew, or tried again
 *     │                                          └─▶ conflict   kept, with who and when
 *     └─deliveredByOther─▶ delivered             by the colleague who took it over, with the server's receipt
 *
 * A receipt is believed in every stage after `draft`: an inspection that the server keeps is delivered, whatever an
 * earlier answer said. Nothing leaves the phone's storage before its receipt is in it.
 */
export const advance = (state: Outbox, event: OutboxEvent, now: Now): Step =>
  (handlers[event.type] as (state: Outbox, event: OutboxEvent, now: Now) => Step)(state, event, now)
