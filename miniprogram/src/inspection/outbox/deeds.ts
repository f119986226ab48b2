import { parcelOf } from '@app/rules/submission/outbox'
import { type AnyParcel, mayEdit, placeAfter, type Refused } from '@app/rules/submission/parcel'
import type { ReadFile } from '../../device/read-file'
import { type DraftHead, unsigned } from '../draft'
import type { DraftBox } from '../drafts'
import { enterDraft, type OutboxDoor } from './begin-draft'
import { type Lost, photosOf, postOf } from './post'
import { setRight } from './set-right'

/** What a tap came to: done; the phone is full and nothing changed; or it is not allowed as things stand. */
export type Deed = 'done' | 'full' | 'notNow'

/** The line in the outbox of a draft; undefined before it is entered. */
export const parcelOfDraft = (outbox: Pick<OutboxDoor, 'state'>, draft: DraftBox): AnyParcel | undefined =>
  parcelOf(outbox.state(), draft.parcelKey() ?? '')

/** Signed by all: handed to the outbox, which sends it by itself from now on. */
export const finishDraft = async (
  { outbox, readFile }: { readonly outbox: OutboxDoor; readonly readFile: ReadFile },
  draft: DraftBox,
): Promise<Deed | Lost> => {
  const parcel = parcelOfDraft(outbox, draft)
  const post = postOf(draft)
  if (!parcel || !mayEdit(parcel) || !post || draft.handed()) return 'notNow'
  const photos = await photosOf(readFile, post, draft.sent())
  if ('lost' in photos) return photos
  const { contentHash } = post.delivery
  const content = JSON.stringify(post)
  const kept = outbox.happens({ type: 'finished', key: parcel.key, content, contentHash, photos })
  return kept ? 'done' : 'full'
}

/** Signed, and nothing was sent yet: the signatures fall, and it is done further. */
export const reopenDraft = (outbox: OutboxDoor, draft: DraftBox): Deed => {
  const parcel = parcelOfDraft(outbox, draft)
  if (parcel?.stage !== 'finished') return 'notNow'
  if (!outbox.happens({ type: 'reopened', key: parcel.key })) return 'full'
  return draft.saveSigning(unsigned) ? 'done' : 'full'
}

const headAt = ({ corrects, ...head }: DraftHead, version: number, sameCorrects: boolean): DraftHead => ({
  ...head,
  version,
  ...(sameCorrects && corrects && { corrects }),
})

const wasClockWrong = (parcel: AnyParcel | undefined): parcel is Refused =>
  parcel?.stage === 'refused' && parcel.refusal.reason === 'clockWrong'

/**
 * The signed content was refused: a new one is made from it, to be signed anew, in the place that the refused one did
 * not get. What was refused stays in the outbox beside it. Refused for its times, they are put right first.
 */
export const redoDraft = (outbox: OutboxDoor, draft: DraftBox): Deed => {
  const parcel = parcelOfDraft(outbox, draft)
  const isRight = !wasClockWrong(parcel) || setRight(draft, parcel.refusal)
  if (!isRight) return 'full'
  const head = draft.head()
  const place = parcel?.stage === 'refused' ? placeAfter(parcel) : undefined
  if (!head || !place) return 'notNow'
  if (!draft.begin(headAt(head, place.version, place.corrects !== undefined))) return 'full'
  if (!enterDraft(outbox, draft)) return 'full'
  return draft.saveSigning(unsigned) ? 'done' : 'full'
}
