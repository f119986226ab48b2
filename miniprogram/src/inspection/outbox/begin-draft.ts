import type { Outbox, OutboxEvent } from '@app/rules/submission/outbox'
import { parcelOf } from '@app/rules/submission/outbox'
import type { Storage } from '../../device/storage'
import type { DraftHead } from '../draft'
import { type DraftBox, draftIds, openDraft } from '../drafts'

/** The outbox as deeds on drafts need it. */
export type OutboxDoor = {
  readonly state: () => Outbox
  readonly happens: (event: OutboxEvent) => boolean
}

/** A key that no content of this inspection has had on this phone. */
const newKeyOf = ({ parcels }: Outbox, { inspectionId, version }: DraftHead): string => {
  const tries = parcels.filter(({ key }) => key.startsWith(`${inspectionId}.`)).length
  return `${inspectionId}.${version}.${tries + 1}`
}

const begun = ({ inspectionId, version, corrects, shopName, shopId }: DraftHead, key: string): OutboxEvent => ({
  ...{ type: 'begun', key, inspectionId, version, title: shopName, shopId },
  ...(corrects && { corrects: corrects.contentHash }),
})

/**
 * Enters a draft that lies on the phone into the outbox; false when the phone is full, and all is as it was. The key
 * comes first: killed in between, the draft is entered at the next start; a line that no draft knows would stay for good.
 */
export const enterDraft = (outbox: OutboxDoor, draft: DraftBox): boolean => {
  const head = draft.head()
  if (!head) return false
  const before = draft.parcelKey()
  const key = newKeyOf(outbox.state(), head)
  if (!draft.saveParcelKey(key)) return false
  if (outbox.happens(begun(head, key))) return true
  if (before !== undefined) draft.saveParcelKey(before)
  return false
}

/**
 * Keeps a begun inspection on the phone, first itself, then its line in the outbox: killed in between, it is entered at
 * the next start. Undefined when the phone is full; then nothing of it stays.
 */
export const beginDraft = (storage: Storage, outbox: OutboxDoor, head: DraftHead): DraftBox | undefined => {
  const draft = openDraft(storage, head.inspectionId)
  if (draft.begin(head) && enterDraft(outbox, draft)) return draft
  draft.discard()
  return undefined
}

/** Enters what an app without an outbox began, or what was begun when the app was killed. */
export const adoptDrafts = (storage: Storage, outbox: OutboxDoor): void => {
  for (const inspectionId of draftIds(storage)) {
    const draft = openDraft(storage, inspectionId)
    const key = draft.parcelKey()
    if (draft.fault()) continue
    if (key === undefined || !parcelOf(outbox.state(), key)) enterDraft(outbox, draft)
  }
}
