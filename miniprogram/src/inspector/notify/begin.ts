import { goOn } from '../../device/go'
import { keepAnnouncement } from '../../inspection/announcements'
import { type DraftEnd, type DraftHead, noEnd } from '../../inspection/draft'
import { beginDraft } from '../../inspection/outbox/begin-draft'
import { announceAll } from '../../pack-parts'
import { draftStorage, outboxDoor, ownStorage, phoneFull } from '../../parts'
import type { SignedHere } from './notification'

/** So that the second can confirm on the own phone; without a network it goes later. */
const announce = ({ shopId, inspectionId, kind, startedAt, inspectors, beginning }: DraftHead): void => {
  const [lead, second] = inspectors
  const { taskOrder } = beginning
  keepAnnouncement(ownStorage(), {
    ...{ shopId, inspectionId, kind, startedAt },
    secondInspectorId: second.personId,
    shown: { lead: lead.shows, second: second.shows, ...(taskOrder?.trim() && { taskOrder }) },
  })
  void announceAll()
}

const pages = {
  concluded: '/inspector/check/index',
  obstructed: '/inspector/conclude/index',
  notHeld: '/inspector/conclude/index',
  recused: '/inspector/sign/index',
} as const

/**
 * Keeps what was begun and goes on; a recusal is all that there is to sign, a closed door has only its reason. Nothing
 * is begun while the phone is full: false then.
 */
export const begin = (head: DraftHead, kind: DraftEnd['kind'], secondHere: SignedHere | undefined): boolean => {
  const { inspectionId } = head
  const draft = beginDraft(draftStorage(), outboxDoor, head)
  // the outbox keeps its ledger in a file, which the store of the drafts does not watch
  phoneFull.set(!draft)
  if (!draft) return false
  if (secondHere) draft.saveConfirmed(secondHere)
  if (kind !== 'concluded') draft.saveEnd({ ...noEnd, kind })
  announce(head)
  goOn(pages[kind], { inspectionId })
  return true
}
