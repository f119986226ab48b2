import type { LessonFileKind } from '@app/types/training/values'
import type { Api, Fetch } from '../../client/client'
import { sha256Of } from '../../client/secret'
import { UploadFailed } from '../import/upload-register'
import type { LessonFile } from './course-form'

type Parts = { readonly api: Api; readonly fetch: Fetch; readonly newKey: () => string }

/** Puts a lesson's file in its place, unless the very same lies there. Throws what the calls throw. */
export const uploadLessonFile =
  ({ api, fetch, newKey }: Parts) =>
  async (kind: LessonFileKind, file: File): Promise<LessonFile> => {
    const content = new Uint8Array(await file.arrayBuffer())
    const facts = { contentType: file.type, bytes: content.byteLength, sha256: await sha256Of(content) }
    const place = await api.training.prepareLessonFile({ kind, ...facts }, { context: { idempotencyKey: newKey() } })
    if (place.state === 'there') return facts
    const form = new FormData()
    for (const [name, value] of Object.entries(place.fields)) form.append(name, value)
    form.append('file', file)
    const sent = await fetch(place.url, { method: 'POST', body: form })
    if (!sent.ok) throw new UploadFailed(`${sent.status}`)
    return facts
  }
