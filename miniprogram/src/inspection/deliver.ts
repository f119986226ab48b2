import type { Answer, Api } from '../data/api'
import type { Outcome, Refused } from '../data/outcome'
import type { createUpload } from '../data/upload'
import { deedKey } from './deed-key'
import type { DraftHead, UploadRefs } from './draft'
import type { DraftBox } from './drafts'
import { type FileToSend, filesToSend, submissionOf } from './submission'

export type DeliverParts = {
  readonly upload: ReturnType<typeof createUpload>
  readonly submit: Api['inspection']['submitInspection']
  /** For one try to send one file: a form of an earlier try may have expired. */
  readonly newKey: () => string
  /** How many files are there, of how many. */
  readonly onProgress: (done: number, total: number) => void
}

type Submitted = Answer<'inspection', 'submitInspection'>

const sendFile = async (parts: DeliverParts, draft: DraftBox, { name, path, purpose }: FileToSend) => {
  const sent = await parts.upload({ path, purpose, key: parts.newKey() })
  if ('value' in sent) draft.saveUploads({ ...draft.uploads(), [name]: sent.value })
  return sent
}

const sendFiles = async (parts: DeliverParts, draft: DraftBox): Promise<Outcome<UploadRefs>> => {
  const files = filesToSend(draft.answers(), draft.end(), (photoId) => draft.photo(photoId)?.path)
  for (const [index, file] of files.entries()) {
    parts.onProgress(index, files.length)
    if (draft.uploads()[file.name]) continue
    const sent = await sendFile(parts, draft, file)
    if (!('value' in sent)) return sent
  }
  return { value: draft.uploads() }
}

const sendAll = async (parts: DeliverParts, draft: DraftBox, head: DraftHead): Promise<Outcome<Submitted>> => {
  const files = await sendFiles(parts, draft)
  if (!('value' in files)) return files
  const submission = submissionOf(head, draft.answers(), draft.end(), files.value)
  return await parts.submit(submission, { idempotencyKey: deedKey(head.inspectionId, submission) })
}

/** The server lacks a file that this phone took for sent: what was noted as sent no longer counts. */
const refusalOfFiles = (outcome: Outcome<Submitted>, draft: DraftBox): Refused | undefined => {
  if (!('refused' in outcome) || outcome.refused.code !== 'upload.unknown') return undefined
  draft.saveUploads({})
  return outcome.refused
}

const stillMissing = '已经自动重送过一次。请再送一次；还不行，请把这几样重签、重拍。'

/**
 * Files first, each once, then the record. What has arrived is noted on the phone, so that a repeat, even after the app
 * was killed, sends only what is missing and the record under the same key. Where the server has lost a file all are
 * sent once more; when that does not help either, the refusal says which.
 */
export const deliver = async (parts: DeliverParts, draft: DraftBox): Promise<Outcome<Submitted>> => {
  const head = draft.head()
  if (!head) return { failed: 'E-DRAFT' }
  const sent = await sendAll(parts, draft, head)
  if (!refusalOfFiles(sent, draft)) return sent
  const again = await sendAll(parts, draft, head)
  const refused = refusalOfFiles(again, draft)
  return refused ? { refused: { ...refused, next: stillMissing } } : again
}
