import type { HandOverShown } from '@app/types/inspection/hand-over'
import type { Storage } from '../../device/storage'
import type { DraftHanded } from '../draft'
import { draftIds, openDraft } from '../drafts'

/** Inspections that were given away on this phone and of which it is not known yet what became of them. */
export const idsToAsk = (storage: Storage): readonly string[] =>
  draftIds(storage)
    .filter((inspectionId) => ['giving', 'given'].includes(openDraft(storage, inspectionId).handed()?.state ?? ''))
    .slice(0, 30)

const handedNow = (before: DraftHanded, { state, to, givenAt, takenAt }: HandOverShown): DraftHanded => {
  if (state === 'taken') return { state, to, at: takenAt ?? givenAt }
  if (state === 'waiting') return { state: 'given', to, at: givenAt }
  // what is being given anew is still told of as it was before
  return before.state === 'giving' ? before : { ...before, state: 'returned' }
}

/** Notes what became of them; a hand-over of which the server says nothing changes nothing here. */
export const noteGiven = (storage: Storage, given: readonly HandOverShown[]): void => {
  for (const one of given) {
    const draft = openDraft(storage, one.inspectionId)
    const before = draft.handed()
    if (before) draft.saveHanded(handedNow(before, one))
  }
}
