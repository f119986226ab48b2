import type { Api } from '../data/api'
import type { Outcome } from '../data/outcome'
import type { UploadRef } from '../data/upload-ref'
import { deedKey } from './deed-key'
import type { AnswerDraft, AnswerDrafts, AnswerPhoto } from './draft'

type Parts = {
  readonly upload: (file: { path: string; key: string }) => Promise<Outcome<UploadRef>>
  readonly answerFinding: Api['rectification']['answerFinding']
  readonly drafts: AnswerDrafts
}

type At = { readonly shopId: string; readonly rectificationId: string }

type Sent = Awaited<ReturnType<Api['rectification']['answerFinding']>>

/**
 * Sends one answer, photographs first, one after the other; what was sent stays noted in the draft, so that a second try
 * goes on where the first stopped. The draft goes once the server has the answer.
 */
export const sendAnswer = async (
  { upload, answerFinding, drafts }: Parts,
  { shopId, rectificationId }: At,
  key: string,
): Promise<Sent> => {
  const draft = drafts.read(key)
  const refs: UploadRef[] = []
  for (const photo of draft.photos) {
    const outcome = photo.ref ? { value: photo.ref } : await upload({ path: photo.path, key: photo.photoId })
    if (!('value' in outcome)) return outcome
    refs.push(outcome.value)
    drafts.save(key, noted(drafts.read(key), photo, outcome.value))
  }
  const input = { shopId, rectificationId, key, words: draft.words.trim(), photos: refs }
  const answered = await answerFinding(input, { idempotencyKey: deedKey(rectificationId, input) })
  if ('value' in answered) drafts.discard(key)
  return answered
}

const noted = (draft: AnswerDraft, { photoId }: AnswerPhoto, ref: UploadRef): AnswerDraft => ({
  ...draft,
  photos: draft.photos.map((photo) => (photo.photoId === photoId ? { ...photo, ref } : photo)),
})
