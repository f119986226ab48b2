import type { Storage } from '../../device/storage'
import { unsigned } from '../../inspection/draft'
import { type DraftBox, openDraft } from '../../inspection/drafts'
import { enterDraft, type OutboxDoor } from '../../inspection/outbox/begin-draft'
import type { correctionOf } from './correction-of'

/** Keeps a correction as a begun inspection on this phone; undefined when it is full. `now` in ms. */
export const keepCorrection = (
  storage: Storage,
  outbox: OutboxDoor,
  { head, answers, end, photos, confirmed, sent }: ReturnType<typeof correctionOf>,
  now: number,
): DraftBox | undefined => {
  const draft = openDraft(storage, head.inspectionId)
  const kept = [
    ...Object.entries(photos).map(([photoId, photo]) => draft.savePhoto(photoId, photo)),
    confirmed === undefined || draft.saveConfirmed(confirmed),
    draft.saveHanded(undefined),
    draft.saveSent(sent),
    draft.saveAnswers(answers, now),
    draft.saveEnd(end),
    draft.begin(head),
  ].every(Boolean)
  return kept && draft.saveSigning(unsigned) && enterDraft(outbox, draft) ? draft : undefined
}
