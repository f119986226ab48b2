import type { Answer, Api } from '../data/api'
import type { Outcome } from '../data/outcome'
import { sha256 } from '../data/sha256'
import { utf8 } from '../data/utf8'
import type { ReadFile } from '../device/read-file'
import type { UploadFile } from '../device/upload-file'
import { contentOf } from './entry-content'
import type { EntryDraft, EntryDrafts, EntryPhoto } from './entry-draft'

type PhotoParts = {
  readonly prepare: Api['ledger']['prepareLedgerPhoto']
  readonly readFile: ReadFile
  readonly uploadFile: UploadFile
}
export type SendParts = PhotoParts & {
  readonly api: Pick<Api['ledger'], 'addLedgerEntry' | 'correctLedgerEntry'>
  readonly drafts: EntryDrafts
}
export type Kept = Answer<'ledger', 'addLedgerEntry'>

/** A photo that is named and no longer on the phone: to be taken again. */
export type Lost = { readonly lost: EntryPhoto }
export const lostWords = '有一张照片不在手机里了，请删去重拍。'

const contentType = 'image/jpeg'

/** Sends one photo of an entry and looks whether it arrived; its hash. */
export const sendPhoto = async (
  { prepare, readFile, uploadFile }: PhotoParts,
  { shopId, entryId }: Pick<EntryDraft, 'shopId' | 'entryId'>,
  photo: EntryPhoto,
): Promise<Outcome<string> | Lost> => {
  if (photo.sha256) return { value: photo.sha256 }
  const bytes = await readFile(photo.path).catch(() => undefined)
  if (!bytes) return { lost: photo }
  const hash = sha256(bytes)
  const facts = { shopId, entryId, sha256: hash, contentType, bytes: bytes.length } as const
  const asked = await prepare(facts, { idempotencyKey: `${photo.photoId}-asked` })
  if (!('value' in asked) || asked.value.state === 'there') return 'value' in asked ? { value: hash } : asked
  const { url, fields } = asked.value
  if (!(await uploadFile({ url, fields, path: photo.path }))) return { offline: true }
  // looked at now, while whoever took it still stands before what it shows
  const looked = await prepare(facts, { idempotencyKey: `${photo.photoId}-sent` })
  return 'value' in looked ? { value: hash } : looked
}

/** All of them, one after the other; `onSent` is told of each, so that a second try goes on where the first stopped. */
export const sendPhotos = async (
  parts: PhotoParts,
  of: Pick<EntryDraft, 'shopId' | 'entryId' | 'photos'>,
  onSent: (photos: readonly EntryPhoto[]) => void,
): Promise<Outcome<readonly string[]> | Lost> => {
  let { photos } = of
  for (const photo of of.photos) {
    const sent = await sendPhoto(parts, of, photo)
    if (!('value' in sent)) return sent
    photos = photos.map((one) => (one.photoId === photo.photoId ? { ...one, sha256: sent.value } : one))
    onSent(photos)
  }
  return { value: photos.flatMap(({ sha256: hash }) => (hash ? [hash] : [])) }
}

/** The same entry carries the same key however often it is sent; what was changed after a refusal is another deed. */
const keyFor = (said: object): string => sha256(utf8(JSON.stringify(said))).slice(0, 32)

/**
 * Sends an entry, photos first. It waits on the phone until the server has it; one that the server has already, because
 * an answer was lost, is there.
 */
export const sendEntry = async (parts: SendParts, draft: EntryDraft): Promise<Outcome<Kept> | Lost> => {
  const { api, drafts } = parts
  const content = contentOf(draft)
  if (typeof content === 'string') return { refused: { code: 'input.invalid', message: content } }
  const sent = await sendPhotos(parts, draft, (photos) => drafts.putOut({ ...draft, photos }))
  if (!('value' in sent)) return sent
  const { shopId, entryId, kind, day, note, reason, finishedAt } = draft
  const said = { shopId, entryId, day, content, note: note.trim(), photos: [...sent.value] }
  const options = { idempotencyKey: keyFor({ said, reason, finishedAt }) }
  const kept =
    reason === undefined
      ? await api.addLedgerEntry(said, options)
      : await api.correctLedgerEntry({ ...said, kind, reason: reason.trim() }, options)
  const isThere = 'refused' in kept && kept.refused.code === 'ledger.entryKnown'
  if ('value' in kept || isThere) drafts.takeOut(draft)
  return isThere ? { value: { entryId, faults: [], late: false } } : kept
}
