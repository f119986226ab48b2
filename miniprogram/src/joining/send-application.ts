import type { Answer, Api, CallOptions } from '../data/api'
import type { Outcome } from '../data/outcome'
import type { UploadRef } from '../data/upload-ref'
import { type JoinDraft, type JoinDraftBox, statedIn } from './draft'

export type Sent = Answer<'shop', 'submitApplication'>

export type SendParts = {
  readonly submit: Api['shop']['submitApplication']
  readonly mend: Api['shop']['mendApplication']
  readonly uploadLicence: (file: { readonly path: string; readonly key: string }) => Promise<Outcome<UploadRef>>
  readonly newKey: () => string
}

/**
 * The photograph first, once, then the form. Where the photograph lies is noted on the phone before the form goes, so
 * that a repeat sends only what is missing; where the server lost it, it is sent anew next time.
 */
export const sendApplication =
  (parts: SendParts, box: JoinDraftBox) =>
  async (draft: JoinDraft, options: CallOptions): Promise<Outcome<Sent>> => {
    const photo = await photoOf(parts, box, draft)
    if (!('value' in photo)) return photo
    const sent = await sendForm(parts, draft, photo.value, options)
    if ('value' in sent) box.discard()
    if ('refused' in sent && lostPhoto.includes(sent.refused.code)) box.save(withoutUpload(draft))
    return sent
  }

const lostPhoto = ['upload.unknown', 'application.photoUnreadable']

const withoutUpload = ({ photo: _, ...draft }: JoinDraft): JoinDraft => draft

const photoOf = async (
  { uploadLicence, newKey }: SendParts,
  box: JoinDraftBox,
  draft: JoinDraft,
): Promise<Outcome<UploadRef | undefined>> => {
  if (draft.photo || !draft.photoPath) return { value: draft.photo }
  // a form of an earlier try may have expired
  const sent = await uploadLicence({ path: draft.photoPath, key: newKey() })
  if ('value' in sent) box.save({ ...draft, photo: sent.value })
  return sent
}

const sendForm = async (
  { submit, mend }: SendParts,
  draft: JoinDraft,
  photo: UploadRef | undefined,
  options: CallOptions,
): Promise<Outcome<Sent>> => {
  const stated = statedIn(draft)
  if (draft.mends) {
    const { applicationId, revision } = draft.mends
    return await mend({ applicationId, revision, ...stated, ...(photo && { photo }) }, options)
  }
  return photo ? await submit({ ...stated, photo }, options) : noPhoto
}

const noPhoto: Outcome<Sent> = {
  refused: { code: 'application.photoMissing', message: '还缺营业执照的照片', next: '请拍一张执照，再提交。' },
}
