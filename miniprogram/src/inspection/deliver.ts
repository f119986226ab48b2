import type { Answer, Api } from '../data/api'
import type { Outcome } from '../data/outcome'
import type { createUpload } from '../data/upload'
import { deedKey } from './deed-key'
import type { UploadRefs } from './draft'
import type { DraftBox } from './drafts'
import { type FileToSend, filesToSend, submissionOf } from './submission'

export type DeliverParts = {
  readonly upload: ReturnType<typeof createUpload>
  readonly submit: Api['inspection']['submitInspection']
  /** How many files are there, of how many. */
  readonly onProgress: (done: number, total: number) => void
}

type Submitted = Answer<'inspection', 'submitInspection'>

const sendFile = async (parts: DeliverParts, draft: DraftBox, { name, path, purpose }: FileToSend, id: string) => {
  const sent = await parts.upload({ path, purpose, key: deedKey(`${id}-file`, { name, path }) })
  if ('value' in sent) draft.saveUploads({ ...draft.uploads(), [name]: sent.value })
  return sent
}

const sendFiles = async (parts: DeliverParts, draft: DraftBox, id: string): Promise<Outcome<UploadRefs>> => {
  const files = filesToSend(draft.answers(), draft.end(), (photoId) => draft.photo(photoId)?.path)
  for (const [index, file] of files.entries()) {
    parts.onProgress(index, files.length)
    if (draft.uploads()[file.name]) continue
    const sent = await sendFile(parts, draft, file, id)
    if (!('value' in sent)) return sent
  }
  return { value: draft.uploads() }
}

/**
 * Files first, each once, then the record. What has arrived is noted on the phone, so that a repeat, even after the app
 * was killed, sends only what is missing and the record under the same key.
 */
export const deliver = async (parts: DeliverParts, draft: DraftBox): Promise<Outcome<Submitted>> => {
  const head = draft.head()
  if (!head) return { failed: 'E-DRAFT' }
  const files = await sendFiles(parts, draft, head.inspectionId)
  if (!('value' in files)) return files
  const submission = submissionOf(head, draft.answers(), draft.end(), files.value)
  return await parts.submit(submission, { idempotencyKey: deedKey(head.inspectionId, submission) })
}
