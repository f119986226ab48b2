import type { Answer, Api } from '../../data/api'
import type { Outcome } from '../../data/outcome'
import type { Storage } from '../../device/storage'
import { deedKey } from '../delivery/deed-key'
import { type DraftHead, unsigned } from '../draft'
import { type DraftBox, openDraft } from '../drafts'
import { enterDraft, type OutboxDoor } from '../outbox/begin-draft'
import { parcelOfDraft } from '../outbox/deeds'
import { noteHanded } from './follow-handed'
import { type Packed, unpackDraft } from './packed'

export type TakeParts = {
  readonly storage: Storage
  readonly outbox: OutboxDoor
  readonly api: Pick<Api['inspection'], 'openHandedOver' | 'takeOverDraft'>
  readonly newId: () => string
  /** Milliseconds. */
  readonly now: () => number
}

type Opened = Answer<'inspection', 'openHandedOver'>
/** Kept beside the parts until the server knows that they are here: without its head it is no draft yet. */
type Arriving = { readonly keptAs: string; readonly head: DraftHead }

const root = 'arriving/'
const isArriving = (value: unknown): value is Arriving => typeof value === 'object' && value !== null && 'head' in value

/** What was taken here stays where it lies; the rest is shown from where the server has it. */
const keepPictures = (draft: DraftBox, { photos, confirmed }: Packed, { pictures }: Opened): boolean => {
  const address = new Map(pictures.map(({ sha256, url }) => [sha256, url]))
  const kept = Object.entries(photos).map(([photoId, photo]) => {
    const here = draft.photo(photoId)
    const path = here?.sha256 === photo.sha256 ? here.path : (address.get(photo.sha256) ?? '')
    return draft.savePhoto(photoId, { ...photo, path })
  })
  const hand = confirmed && { ...confirmed, path: address.get(confirmed.sha256) ?? '' }
  return kept.every(Boolean) && (hand === undefined || draft.saveConfirmed(hand))
}

const keepParts = ({ storage, newId, now }: TakeParts, packed: Packed, opened: Opened): boolean => {
  const { head, answers, end } = packed
  const draft = openDraft(storage, head.inspectionId)
  return [
    keepPictures(draft, packed, opened),
    draft.saveSent(opened.pictures.map(({ sha256 }) => sha256)),
    draft.saveAnswers(answers, now()),
    draft.saveEnd(end),
    draft.saveSigning(unsigned),
    storage.write(root + head.inspectionId, { keptAs: newId(), head } satisfies Arriving),
  ].every(Boolean)
}

/** Tells the server that it lies here; then it is a draft like any other. */
const arrive = async (
  { storage, outbox, api }: TakeParts,
  { keptAs, head }: Arriving,
): Promise<Outcome<unknown> | 'full'> => {
  const { inspectionId } = head
  const input = { inspectionId, keptAs }
  const taken = await api.takeOverDraft(input, { idempotencyKey: deedKey(inspectionId, input) })
  const draft = openDraft(storage, inspectionId)
  if ('refused' in taken) {
    storage.remove(root + inspectionId)
    if (!draft.head()) draft.discard()
  }
  if (!('value' in taken)) return taken
  if (!draft.begin(head)) return 'full'
  if (!parcelOfDraft(outbox, draft) && !enterDraft(outbox, draft)) return 'full'
  noteHanded(outbox, draft, undefined)
  storage.remove(root + inspectionId)
  return taken
}

/** Takes over what was given: kept on this phone first, then told. Nothing is a draft here before the server agrees. */
export const takeDraft = async (
  parts: TakeParts,
  inspectionId: string,
): Promise<Outcome<unknown> | 'full' | 'unreadable'> => {
  const opened = await parts.api.openHandedOver({ inspectionId })
  if (!('value' in opened)) return opened
  const packed = unpackDraft(opened.value.draft)
  if (packed?.head.inspectionId !== inspectionId) return 'unreadable'
  if (!keepParts(parts, packed, opened.value)) return 'full'
  const arriving = parts.storage.read(root + inspectionId)
  return isArriving(arriving) ? await arrive(parts, arriving) : 'full'
}

/** Goes on with what was under way when the app was killed or the network broke. */
export const finishArrivals = async (parts: TakeParts): Promise<void> => {
  for (const key of parts.storage.keys().filter((one) => one.startsWith(root))) {
    const arriving = parts.storage.read(key)
    if (isArriving(arriving)) await arrive(parts, arriving)
  }
}
