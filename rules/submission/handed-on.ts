import { type Outbox, type OutboxEvent, parcelOf, type Step, step, withoutWait, withParcel } from './outbox'
import { clearing } from './outbox-answers'
import type { Delivered, Draft } from './parcel'

type Of<T extends OutboxEvent['type']> = Extract<OutboxEvent, { readonly type: T }>

const draftOf = (state: Outbox, key: string): Draft | undefined => {
  const parcel = parcelOf(state, key)
  return parcel?.stage === 'draft' ? parcel : undefined
}

/** A draft given to a colleague, or back: only who does it changes. */
export const takenOver = (state: Outbox, { key, by }: Of<'takenOver'>): Step => {
  const draft = draftOf(state, key)
  if (!draft) return step(state, [], [{ act: 'decline', key }])
  const { takenBy, ...own } = draft
  if (takenBy === by) return step(state)
  const parcel: Draft = { ...own, ...(by !== undefined && { takenBy: by }) }
  return step(withParcel(state, parcel), [{ op: 'parcel', parcel, must: true }])
}

/**
 * The server keeps what the colleague made of it: the copy here is put away, once the receipt is in this phone's
 * storage. A receipt for another inspection is none.
 */
export const deliveredByOther = (state: Outbox, { key, by, receipt }: Of<'deliveredByOther'>): Step => {
  const draft = draftOf(state, key)
  if (!draft || receipt.inspectionId !== draft.inspectionId) return step(state, [], [{ act: 'decline', key }])
  const { takenBy: _, corrects: __, ...own } = draft
  const { version, contentHash } = receipt
  const delivered = { ...own, version, contentHash, receipt, by, photos: [], there: [], stage: 'delivered' as const }
  const uncleared: Delivered = { ...delivered, cleared: false }
  const next = withoutWait(withParcel(state, { ...delivered, cleared: true }), key)
  return step(next, [{ op: 'parcel', parcel: uncleared, must: true }, ...clearing(state, uncleared)])
}
