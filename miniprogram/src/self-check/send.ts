import type { Answer, Api } from '../data/api'
import type { Outcome } from '../data/outcome'
import type { ReadFile } from '../device/read-file'
import type { UploadFile } from '../device/upload-file'
import type { FillPhoto, SelfCheckDraft, SelfCheckDrafts } from './draft'
import { type AskForPhoto, sendOnePhoto } from './send-photo'

export type SendParts = {
  readonly api: Pick<Api['selfCheck'], 'prepareSelfCheckPhoto' | 'submitSelfCheck'>
  readonly readFile: ReadFile
  readonly uploadFile: UploadFile
  readonly drafts: SelfCheckDrafts
  readonly now: () => number
}
type Taken = Answer<'selfCheck', 'submitSelfCheck'>

/** A photo that is named and no longer on the phone: to be taken again. */
export type Lost = { readonly lost: FillPhoto }

/** Sends one photo and looks whether it arrived; its hash. */
const sendPhoto = async (
  { api, ...parts }: SendParts,
  { shopId, selfCheckId }: SelfCheckDraft,
  photo: FillPhoto,
): Promise<Outcome<string> | Lost> => {
  if (photo.sha256) return { value: photo.sha256 }
  const ask: AskForPhoto = async (facts, turn) =>
    await api.prepareSelfCheckPhoto({ shopId, selfCheckId, ...facts }, { idempotencyKey: `${photo.photoId}-${turn}` })
  const sent = await sendOnePhoto({ ...parts, ask }, photo.path)
  return sent === 'lost' ? { lost: photo } : sent
}

const named = ({ sha256: hash = '', itemKey, spot, takenAt, source, place }: FillPhoto) => ({
  ...{ sha256: hash, itemKey, spot, takenAt, source },
  ...(place && { place }),
})

/**
 * Sends a self-check, photos first, one after the other; what was sent stays noted, so that a second try goes on where
 * the first stopped. The draft goes once the server has it; what was finished is the same however often it is sent.
 */
export const sendSelfCheck = async (
  parts: SendParts,
  period: string,
  begun: SelfCheckDraft,
): Promise<Outcome<Taken> | Lost> => {
  const { drafts, now } = parts
  const nowAt = () => new Date(now()).toISOString()
  let draft: SelfCheckDraft = { ...begun, finishedAt: begun.finishedAt ?? nowAt() }
  drafts.save(period, draft)
  for (const photo of draft.photos) {
    const sent = await sendPhoto(parts, draft, photo)
    if (!('value' in sent)) return sent
    const photos = draft.photos.map((one) => (one === photo ? { ...one, sha256: sent.value } : one))
    draft = { ...draft, photos }
    drafts.save(period, draft)
  }
  const { photos, finishedAt = nowAt(), ...facts } = draft
  const sentAt = nowAt()
  // the number that the phone gave it makes it one, however often it is sent
  const taken = await parts.api.submitSelfCheck(
    { ...facts, answers: { ...facts.answers }, photos: photos.map(named), finishedAt, sentAt },
    { idempotencyKey: `${draft.selfCheckId}-${Date.parse(sentAt)}` },
  )
  if ('value' in taken) drafts.discard(draft.tableId, period)
  return taken
}

/** What is said where a photo is gone from the phone. */
export const lostWords = ({ lost: { spot } }: Lost): string => `“${spot}”的照片不在手机里了，请打开重拍这一张。`
