import { type LessonFileKind, lessonFiles } from '@app/types/training/values'
import { type Asked, type Changed, given, type Refused, refuse } from '../../platform/verb'
import type { TrainingDeps } from '../deps'
import { lessonKey } from './lesson-files'

type Input = {
  readonly kind: LessonFileKind
  readonly contentType: string
  readonly bytes: number
  readonly sha256: string
}
type Answer =
  | { readonly state: 'there' }
  | {
      readonly state: 'wanted'
      readonly url: string
      readonly fields: Record<string, string>
      readonly expiresAt: string
    }

const lifeSeconds = 3600

/** A form for one file of a lesson, or that it is there already. Only this very content is taken. */
export const prepareLessonFile = given(
  async ({ objects }: TrainingDeps, { actor, input }: Asked<Input>): Promise<Changed<Answer> | Refused> => {
    const { kind, contentType, bytes, sha256 } = input
    const { types, bytes: maxBytes } = lessonFiles[kind]
    if (!(types as readonly string[]).includes(contentType)) return refuse('upload.notAllowed')
    if (bytes > maxBytes) return refuse('upload.tooLarge', ['bytes'])
    const key = lessonKey(actor.district, sha256)
    const subject = `lessonFile:${sha256.slice(0, 16)}`
    const there = await objects.head(key)
    if (there?.contentType === contentType) return { answer: { state: 'there' }, writes: [], subject }
    const form = await objects.uploadForm({ key, contentType, maxBytes: bytes, sha256, expiresInSeconds: lifeSeconds })
    const { url, fields, expires: expiresAt } = form
    return { answer: { state: 'wanted', url, fields: { ...fields }, expiresAt }, writes: [], subject }
  },
)
