import type { HandOverShown } from '@app/types/inspection/hand-over'
import type { Storage } from '../../device/storage'
import type { DraftHanded } from '../draft'
import { type DraftBox, draftIds, openDraft } from '../drafts'
import type { OutboxDoor } from '../outbox/begin-draft'

/** What it came to is not known yet: whether it was taken, delivered, or given back. */
const open: readonly DraftHanded['state'][] = ['giving', 'given', 'taken']

/** Inspections that were given away on this phone and of which it is not known yet what became of them. */
export const idsToAsk = (storage: Storage): readonly string[] =>
  draftIds(storage)
    .filter((inspectionId) => {
      const handed = openDraft(storage, inspectionId).handed()
      return handed !== undefined && open.includes(handed.state)
    })
    .slice(0, 30)

const handedNow = (before: DraftHanded, { state, to, givenAt, takenAt, released }: HandOverShown): DraftHanded => {
  if (state === 'taken') return { state, to, at: takenAt ?? givenAt }
  if (state === 'waiting') return { state: 'given', to, at: givenAt }
  // what is being given anew is still told of as it was before
  if (before.state === 'giving') return before
  if (released)
    return { state: 'released', to, at: released.at, released: { by: released.by, reason: released.reason } }
  return { ...before, state: 'returned' }
}

/** Whose it is to deliver: the colleague's as long as it lies with them. */
export const noteHanded = (outbox: OutboxDoor, draft: DraftBox, handed: DraftHanded | undefined): boolean => {
  const by = handed?.state === 'taken' ? handed.to : undefined
  outbox.happens({ type: 'takenOver', key: draft.parcelKey() ?? '', ...(by !== undefined && { by }) })
  return draft.saveHanded(handed)
}

type Here = { readonly storage: Storage; readonly outbox: OutboxDoor }

/**
 * Notes what became of them; a hand-over of which the server says nothing changes nothing here. Of what a colleague has
 * delivered, the receipt stays and the copy goes.
 */
export const noteGiven = ({ storage, outbox }: Here, given: readonly HandOverShown[]): void => {
  for (const one of given) {
    const draft = openDraft(storage, one.inspectionId)
    const before = draft.handed()
    if (!before) continue
    const { delivered } = one
    if (delivered) outbox.happens({ type: 'deliveredByOther', key: draft.parcelKey() ?? '', ...delivered })
    else noteHanded(outbox, draft, handedNow(before, one))
  }
}
