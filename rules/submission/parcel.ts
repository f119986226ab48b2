import type { ConflictNote, Receipt, Refusal, Withdrawal } from './answers'

/** A photo by what is in it: the same picture twice is one photo, whoever took it. */
export type Photo = { readonly sha256: string; readonly bytes: number }

/** The shape of what lies on the phone. Raised with every change of it; `read-parcel.ts` reads all earlier ones. */
export const schema = 2

type Base = {
  readonly schema: typeof schema
  /** Made on the phone before the first save; names this parcel in its storage. */
  readonly key: string
  /** Made on the phone too: a server that gave it would give a second one to a repeat. */
  readonly inspectionId: string
  readonly version: number
  /** The content hash of the version before. */
  readonly corrects?: string
  /** What a person knows it by: the shop's name. */
  readonly title: string
  /** Where its record is found; absent from what was begun before it was kept. */
  readonly shopId?: string
  /** Milliseconds by the phone's clock, for people and for the order only. */
  readonly begunAt: number
}

type Fixed = Base & {
  readonly contentHash: string
  /** Each content once, in the order they are sent. */
  readonly photos: readonly Photo[]
  /** Photos that the server has confirmed. */
  readonly there: readonly string[]
}

/** Still being done: the only stage in which anything may be edited. */
export type Draft = Base & {
  readonly stage: 'draft'
  /** The colleague on whose phone it is done now: it is theirs to deliver. */
  readonly takenBy?: string
}
/** Signed: the content and its hash are fixed. May be opened again, which voids the signatures, while nothing was sent. */
export type Finished = Fixed & { readonly stage: 'finished' }
/** Locked: something may have reached the server. */
export type Sending = Fixed & { readonly stage: 'sending' }
/** The server keeps it: the only stage in which anything may be removed from the phone. */
export type Delivered = Fixed & {
  readonly stage: 'delivered'
  readonly receipt: Receipt
  readonly withdrawal?: Withdrawal
  /** What the server found; absent where it found nothing, and from what was delivered before it was kept. */
  readonly marks?: readonly string[]
  /** The colleague who delivered what was begun here. */
  readonly by?: string
  /** Content and photos are gone from the phone; the receipt stays until the person puts it away. */
  readonly cleared: boolean
}
export type Refused = Fixed & { readonly stage: 'refused'; readonly refusal: Refusal }
export type InConflict = Fixed & { readonly stage: 'conflict'; readonly conflict: ConflictNote }
/** Written by a newer app, or damaged: shown, never sent, altered or removed. */
export type Unreadable = {
  readonly stage: 'unreadable'
  readonly key: string
  readonly newer: boolean
}

export type Parcel = Draft | Finished | Sending | Delivered | Refused | InConflict
export type KnownStage = Parcel['stage']
export type AnyParcel = Parcel | Unreadable

/** What waits for the server. */
export type Pending = Finished | Sending

export const isPending = (parcel: AnyParcel): parcel is Pending =>
  parcel.stage === 'finished' || parcel.stage === 'sending'

/** The two lawful doors to what a person wrote: drafts, and what was signed but never sent (its signatures fall). */
export const mayEdit = ({ stage }: AnyParcel): boolean => stage === 'draft'
export const mayReopen = ({ stage }: AnyParcel): boolean => stage === 'finished'

/** Signing out, or removing the app, would lose it: not what is there, nor what a colleague has taken over. */
export const isUnsent = (parcel: AnyParcel): boolean =>
  parcel.stage !== 'delivered' && !(parcel.stage === 'draft' && parcel.takenBy !== undefined)

/**
 * The place of a new content made from this one. A refused content never stood, so its place is still free; after a
 * delivery, one's own or a colleague's, only a correction of what stands can follow. What is locked and not yet there
 * can be corrected at once, offline: the correction is sent after it.
 */
export const placeAfter = (parcel: Parcel): { readonly version: number; readonly corrects?: string } | undefined => {
  const { version, corrects } = parcel
  if (parcel.stage === 'refused') return { version, ...(corrects !== undefined && { corrects }) }
  if (parcel.stage === 'delivered' || parcel.stage === 'sending')
    return { version: version + 1, corrects: parcel.contentHash }
  if (parcel.stage === 'conflict') return { version: version + 1, corrects: parcel.conflict.standing }
  return undefined
}
