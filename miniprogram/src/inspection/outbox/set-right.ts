import type { Refusal } from '@app/rules/submission/answers'
import { type ClockSaid, receivedIn, rightTime } from '@app/rules/submission/right-times'
import { photoIds } from '../delivery/pictures'
import type { DraftHead } from '../draft'
import type { DraftBox } from '../drafts'

const headRight = (head: DraftHead, said: ClockSaid): DraftHead => {
  const { startedAt, beginning, clock = { startedAt, finishedAt: said.finishedAt } } = head
  const { told } = beginning
  return {
    ...head,
    startedAt: rightTime(startedAt, said),
    clock,
    beginning: { ...beginning, ...(told && { told: { ...told, answeredAt: rightTime(told.answeredAt, said) } }) },
  }
}

/**
 * Every time of a draft that was refused for its times, put right by the server's clock; what the phone's had said is
 * kept and signed with it. Doing it twice changes nothing more. False: the phone is full. Signatures fall, if any time
 * under them changes; they are given anew.
 */
export const setRight = (draft: DraftBox, { detail }: Pick<Refusal, 'detail'>): boolean => {
  const head = draft.head()
  const receivedAt = receivedIn(detail)
  if (!head || !receivedAt) return true
  const said = { finishedAt: draft.signing().seal?.sealedAt ?? receivedAt, receivedAt }
  const arePhotosKept = photoIds(Object.values(draft.answers()), draft.end()).every((id) => {
    const photo = draft.photo(id)
    return !photo || draft.savePhoto(id, { ...photo, takenAt: rightTime(photo.takenAt, said) })
  })
  if (!arePhotosKept || !draft.begin(headRight(head, said))) return false
  const confirmed = draft.confirmed()
  return !confirmed || draft.saveConfirmed({ ...confirmed, at: rightTime(confirmed.at, said) })
}
