import type { Storage } from '../../device/storage'
import { type DraftBox, openDraft } from '../../inspection/drafts'
import type { correctionOf } from './correction-of'

/** Keeps a correction as a begun inspection on this phone. `now` in ms. */
export const keepCorrection = (
  storage: Storage,
  { head, answers, end, photos, confirmed, sent }: ReturnType<typeof correctionOf>,
  now: number,
): DraftBox => {
  const draft = openDraft(storage, head.inspectionId)
  for (const [photoId, photo] of Object.entries(photos)) draft.savePhoto(photoId, photo)
  if (confirmed) draft.saveConfirmed(confirmed)
  draft.saveSent(sent)
  draft.saveAnswers(answers, now)
  draft.saveEnd(end)
  draft.begin(head)
  return draft
}
