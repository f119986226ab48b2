import type { Api, Input } from '../data/api'
import type { Refused } from '../data/outcome'
import type { Storage } from '../device/storage'
import { isKnownAlready, type NotAnnounced, notAnnounced } from './announce-words'
import { deedKey } from './delivery/deed-key'
import { isSigned } from './draft'
import { openDraft } from './drafts'
import { passes } from './outbox/server-words'

type Announcement = Input<'inspection', 'announceInspection'>
type Parts = {
  /** The person's own part of the phone's store. */
  readonly storage: Storage
  /** Where the person's drafts lie, open. */
  readonly drafts: Storage
  readonly announce: Api['inspection']['announceInspection']
}

const place = 'announcements'
const refusedPlace = 'announcementsRefused'

/** The bureau did not take the word: of which inspection, why, and what to do. */
export type RefusedAnnouncement = NotAnnounced & { readonly inspectionId: string; readonly shopName: string }

const waiting = (storage: Storage): readonly Announcement[] => {
  const found = storage.read(place)
  return Array.isArray(found) ? (found as Announcement[]) : []
}

/** Keeps that an inspection began, until the bureau knows of it. */
export const keepAnnouncement = (storage: Storage, announcement: Announcement): void => {
  storage.write(place, [...waiting(storage), announcement])
}

/** Everything was signed, or has arrived, before anybody could be told: then nobody waits for the word any more. */
const isOver = (drafts: Storage, { inspectionId }: Pick<Announcement, 'inspectionId'>): boolean => {
  const draft = openDraft(drafts, inspectionId)
  return draft.head() === undefined || isSigned(draft.signing())
}

const keptRefused = (storage: Storage): readonly RefusedAnnouncement[] => {
  const found = storage.read(refusedPlace)
  return Array.isArray(found) ? (found as RefusedAnnouncement[]) : []
}

/** What the bureau did not take of inspections that are still being done here. */
export const refusedAnnouncements = (storage: Storage, drafts: Storage): readonly RefusedAnnouncement[] =>
  keptRefused(storage).filter((one) => !isOver(drafts, one))

/** The inspector has read it. */
export const putAwayRefused = (storage: Storage, inspectionId: string): void => {
  storage.write(
    refusedPlace,
    keptRefused(storage).filter((one) => one.inspectionId !== inspectionId),
  )
}

const keepRefused = ({ storage, drafts }: Parts, inspectionId: string, refused: Refused): void => {
  if (isKnownAlready(refused)) return
  const shopName = openDraft(drafts, inspectionId).head()?.shopName ?? ''
  const others = refusedAnnouncements(storage, drafts).filter((one) => one.inspectionId !== inspectionId)
  storage.write(refusedPlace, [...others, { inspectionId, shopName, ...notAnnounced(refused) }])
}

/** Settled, by an answer or by a refusal that does not pass; a refusal is kept for the inspector to read. */
const isSaid = async (parts: Parts, one: Announcement): Promise<boolean> => {
  if (isOver(parts.drafts, one)) return true
  const outcome = await parts.announce(one, { idempotencyKey: deedKey(one.inspectionId, one) })
  if ('refused' in outcome && !passes(outcome.refused.code)) {
    keepRefused(parts, one.inspectionId, outcome.refused)
    return true
  }
  return 'value' in outcome
}

/**
 * Says that two are inspecting, so that the second can confirm on the own phone and colleagues see it. It is no
 * condition of anything (Order 49 asks for two, not for a word before): without a network it goes once there is one,
 * oldest first; what is refused is settled too, and the inspector is told.
 */
export const sendAnnouncements = async (parts: Parts): Promise<void> => {
  const { storage } = parts
  for (const one of waiting(storage)) {
    if (!(await isSaid(parts, one))) return
    storage.write(
      place,
      waiting(storage).filter(({ inspectionId }) => inspectionId !== one.inspectionId),
    )
  }
}
