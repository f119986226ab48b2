import { mostDraftCharacters } from '@app/types/inspection/hand-over/values'
import type { Api } from '../../data/api'
import type { Outcome } from '../../data/outcome'
import type { ReadFile } from '../../device/read-file'
import type { UploadFile } from '../../device/upload-file'
import { deedKey } from '../delivery/deed-key'
import type { Picture } from '../delivery/pictures'
import type { DraftHead, DraftInspector } from '../draft'
import type { DraftBox } from '../drafts'
import type { OutboxDoor } from '../outbox/begin-draft'
import { noteHanded } from './follow-handed'
import { packDraft, picturesToGive } from './packed'

export type GiveParts = {
  readonly api: {
    readonly photo: Pick<Api['photo'], 'preparePicture'>
    readonly inspection: Pick<Api['inspection'], 'handOverDraft'>
  }
  readonly readFile: ReadFile
  readonly uploadFile: UploadFile
  readonly newKey: () => string
  /** Milliseconds. */
  readonly now: () => number
}

/** Why it stays here, where no outcome of a call says it. */
export type NotGiven = 'photoGone' | 'full' | 'tooLarge'

/** The other of the two, for whoever holds this phone; undefined where nobody is. */
export const otherOf = (draft: DraftBox, personId: string | undefined): DraftInspector | undefined => {
  const { inspectors, version = 0 } = draft.head() ?? {}
  if (version !== 1 || !inspectors?.some((one) => one.personId === personId)) return undefined
  return inspectors.find((one) => one.personId !== personId)
}

const typeOf = { photo: 'image/jpeg', signature: 'image/png' } as const

/** Sends a picture that is not there yet; undefined when it is there. */
const sendPicture = async (
  { api, readFile, uploadFile, newKey }: GiveParts,
  inspectionId: string,
  { sha256, path, purpose }: Picture,
): Promise<Outcome<unknown> | NotGiven | undefined> => {
  const bytes = await readFile(path).catch(() => undefined)
  if (!bytes) return 'photoGone'
  const isPng = bytes[0] === 0x89 && bytes[1] === 0x50
  const contentType = isPng ? ('image/png' as const) : typeOf[purpose]
  const ask = () =>
    api.photo.preparePicture(
      { inspectionId, purpose, sha256, contentType, bytes: bytes.length },
      { idempotencyKey: newKey() },
    )
  const asked = await ask()
  if (!('value' in asked)) return asked
  if (asked.value.state === 'there') return undefined
  const { url, fields } = asked.value
  if (!(await uploadFile({ url, fields, path }))) return { offline: true }
  const looked = await ask()
  if (!('value' in looked)) return looked
  // what did not arrive whole is wanted still: the next tap sends it again
  return looked.value.state === 'there' ? undefined : { offline: true }
}

const sendAll = async (parts: GiveParts, draft: DraftBox, inspectionId: string) => {
  for (const picture of picturesToGive(draft)) {
    if (draft.sent().includes(picture.sha256)) continue
    const failed = await sendPicture(parts, inspectionId, picture)
    if (failed) return failed
    draft.saveSent([...draft.sent(), picture.sha256])
  }
  return undefined
}

type Giving = { readonly to: DraftInspector; readonly head: DraftHead; readonly text: string }

/** Locked before it is sent; open again only when the server has refused it. */
const sendDraft = async ({ api, now }: GiveParts, draft: DraftBox, { to, head, text }: Giving) => {
  const { shopId, inspectionId } = head
  const handed = { to: to.name, at: new Date(now()).toISOString() }
  if (!draft.saveHanded({ ...handed, state: 'giving' })) return 'full'
  const pictures = picturesToGive(draft).map(({ purpose, sha256 }) => ({ purpose, sha256 }))
  const input = { shopId, inspectionId, toPersonId: to.personId, draft: text, pictures }
  const outcome = await api.inspection.handOverDraft(input, { idempotencyKey: deedKey(inspectionId, handed) })
  const isWaiting = 'value' in outcome || ('refused' in outcome && outcome.refused.code === 'handOver.waiting')
  if (isWaiting) draft.saveHanded({ ...handed, state: 'given' })
  else if ('refused' in outcome) draft.saveHanded(undefined)
  return outcome
}

/**
 * Gives a draft to the other inspector: pictures first, then the draft. It stays locked while nobody knows whether it
 * arrived.
 */
export const giveDraft = async (
  parts: GiveParts,
  draft: DraftBox,
  to: DraftInspector,
): Promise<Outcome<unknown> | NotGiven> => {
  const head = draft.head()
  if (!head) return 'full'
  const failed = await sendAll(parts, draft, head.inspectionId)
  if (failed) return failed
  const text = packDraft(draft) ?? ''
  return text.length > mostDraftCharacters ? 'tooLarge' : await sendDraft(parts, draft, { to, head, text })
}

type Back = { readonly inspection: Pick<Api['inspection'], 'withdrawHandOver'> }

const refusedAs = (outcome: Outcome<unknown>, code: string): boolean =>
  'refused' in outcome && outcome.refused.code === code

/** Goes on with it here: only once the server says that nobody has it. */
export const takeBack = async (
  { api, outbox }: { readonly api: Back; readonly outbox: OutboxDoor },
  draft: DraftBox,
): Promise<Outcome<unknown>> => {
  const inspectionId = draft.head()?.inspectionId ?? ''
  const outcome = await api.inspection.withdrawHandOver({ inspectionId })
  const never = refusedAs(outcome, 'handOver.unknown')
  if ('value' in outcome || never) noteHanded(outbox, draft, undefined)
  const handed = draft.handed()
  if (handed && refusedAs(outcome, 'handOver.taken')) noteHanded(outbox, draft, { ...handed, state: 'taken' })
  return never ? { value: undefined } : outcome
}
