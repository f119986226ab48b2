import type { Api, Input } from '../data/api'
import { isSettled } from '../data/outcome'
import type { Storage } from '../device/storage'
import { deedKey } from './delivery/deed-key'
import { isSigned } from './draft'
import { openDraft } from './drafts'

type Announcement = Input<'inspection', 'announceInspection'>
type Parts = {
  /** The person's own part of the phone's store. */
  readonly storage: Storage
  /** Where the person's drafts lie, open. */
  readonly drafts: Storage
  readonly announce: Api['inspection']['announceInspection']
}

const place = 'announcements'

const waiting = (storage: Storage): readonly Announcement[] => {
  const found = storage.read(place)
  return Array.isArray(found) ? (found as Announcement[]) : []
}

/** Keeps that an inspection began, until the bureau knows of it. */
export const keepAnnouncement = (storage: Storage, announcement: Announcement): void => {
  storage.write(place, [...waiting(storage), announcement])
}

/** Everything was signed, or has arrived, before anybody could be told: then nobody waits for the word any more. */
const isOver = (drafts: Storage, { inspectionId }: Announcement): boolean => {
  const draft = openDraft(drafts, inspectionId)
  return draft.head() === undefined || isSigned(draft.signing())
}

/**
 * Says that two are inspecting, so that the second can confirm on the own phone and colleagues see it. It is no
 * condition of anything (Order 49 asks for two, not for a word before): without a network it goes once there is one,
 * oldest first, and what is refused is settled too.
 */
export const sendAnnouncements = async ({ storage, drafts, announce }: Parts): Promise<void> => {
  for (const one of waiting(storage)) {
    const key = deedKey(one.inspectionId, one)
    if (!isOver(drafts, one) && !isSettled(await announce(one, { idempotencyKey: key }))) return
    storage.write(
      place,
      waiting(storage).filter(({ inspectionId }) => inspectionId !== one.inspectionId),
    )
  }
}
