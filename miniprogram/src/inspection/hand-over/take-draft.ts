import type { Answer, Api } from '../../data/api'
import type { Outcome } from '../../data/outcome'
import { joinTexts, readWhole } from '../../data/read-whole'
import type { Storage } from '../../device/storage'
import { deedKey } from '../delivery/deed-key'
import { type DraftHead, unsigned } from '../draft'
import { openDraft } from '../drafts'
import { enterDraft, type OutboxDoor } from '../outbox/begin-draft'
import { parcelOfDraft } from '../outbox/deeds'
import { type FetchParts, fetchPictures } from './fetch-pictures'
import { noteHanded } from './follow-handed'
import { type Unpacked, unpackDraft } from './packed'

export type TakeParts = FetchParts & {
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

/** Pictures of it lie here, and it is not here itself. */
const fetching = 'fetching/'

/** Notes that pictures of a draft are on their way: where it never comes, `finishArrivals` puts them away. */
export const noteFetching = (storage: Storage, inspectionId: string): boolean =>
  storage.write(fetching + inspectionId, true)
export const noteFetched = (storage: Storage, inspectionId: string): void => storage.remove(fetching + inspectionId)

/** What says that it lies here comes last: it is told to the server only whole. */
const keepParts = ({ storage, newId, now }: TakeParts, packed: Unpacked, opened: Opened): boolean => {
  const { head, answers, end } = packed
  const draft = openDraft(storage, head.inspectionId)
  const kept = [
    draft.saveSent(opened.pictures.map(({ sha256 }) => sha256)),
    draft.saveAnswers(answers, now()),
    draft.saveEnd(end),
    draft.saveSigning(unsigned),
  ].every(Boolean)
  return kept && storage.write(root + head.inspectionId, { keptAs: newId(), head } satisfies Arriving)
}

const dropUnbegun = ({ storage, removeFile }: TakeParts, inspectionId: string): void => {
  const draft = openDraft(storage, inspectionId)
  if (draft.head()) return
  for (const path of draft.files()) removeFile(path)
  draft.discard()
}

/** Tells the server that it lies here; then it is a draft like any other. */
const arrive = async (parts: TakeParts, { keptAs, head }: Arriving): Promise<Outcome<unknown> | 'full'> => {
  const { storage, outbox, api } = parts
  const { inspectionId } = head
  const input = { inspectionId, keptAs }
  const taken = await api.takeOverDraft(input, { idempotencyKey: deedKey(inspectionId, input) })
  const draft = openDraft(storage, inspectionId)
  if ('refused' in taken) {
    storage.remove(root + inspectionId)
    dropUnbegun(parts, inspectionId)
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
  const opened = await readWhole<Opened>(
    (from) => parts.api.openHandedOver({ inspectionId, ...from }),
    joinTexts(({ handOver }) => handOver.givenAt),
  )
  if (!('value' in opened)) return opened
  const packed = unpackDraft(opened.value.text, opened.value.tables)
  if (packed?.head.inspectionId !== inspectionId) return 'unreadable'
  if (!noteFetching(parts.storage, inspectionId)) return 'full'
  const draft = openDraft(parts.storage, inspectionId)
  const missing = await fetchPictures(parts, draft, packed, opened.value.pictures)
  if (missing) return missing
  if (!keepParts(parts, packed, opened.value)) return 'full'
  noteFetched(parts.storage, inspectionId)
  const arriving = parts.storage.read(root + inspectionId)
  return isArriving(arriving) ? await arrive(parts, arriving) : 'full'
}

/** Pictures of what never came whole go: whoever takes it again brings them anew. */
const dropHalf = (parts: TakeParts): void => {
  for (const key of parts.storage.keys().filter((one) => one.startsWith(fetching))) {
    const inspectionId = key.slice(fetching.length)
    if (!isArriving(parts.storage.read(root + inspectionId))) dropUnbegun(parts, inspectionId)
    parts.storage.remove(key)
  }
}

/** Goes on with what was under way when the app was killed or the network broke. */
export const finishArrivals = async (parts: TakeParts): Promise<void> => {
  dropHalf(parts)
  for (const key of parts.storage.keys().filter((one) => one.startsWith(root))) {
    const arriving = parts.storage.read(key)
    if (isArriving(arriving)) await arrive(parts, arriving)
  }
}
