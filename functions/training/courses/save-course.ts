import type { CourseContent } from '@app/types/training/course'
import { courseBytes } from '@app/types/training/values'
import { sizeOf } from '../../platform/fill-page'
import { type Asked, type Changed, given, type Refused, refuse } from '../../platform/verb'
import { changedBy, refuseChanged } from '../changed-by'
import type { TrainingDeps } from '../deps'
import { missingFiles } from './lesson-files'

type Input = { readonly courseId: string; readonly revision?: number | undefined; readonly content: CourseContent }
type Saved = { readonly revision: number }

/** Two lessons of one key would be one in every record of study. */
const hasTwice = ({ lessons }: CourseContent) => new Set(lessons.map(({ key }) => key)).size < lessons.length

const refuseContent = async (
  objects: TrainingDeps['objects'],
  district: string,
  content: CourseContent,
): Promise<Refused | undefined> => {
  if (sizeOf(content) > courseBytes) return refuse('training.courseTooLarge')
  if (hasTwice(content)) return refuse('request.invalid', ['lessons'])
  const missing = await missingFiles(objects, district, content)
  return missing.length > 0 ? refuse('training.fileMissing', missing) : undefined
}

/** Keeps what is written of a course; what was published stays as it is until it is published. */
export const saveCourse = given(
  async ({ store, objects }: TrainingDeps, { actor, input, at }: Asked<Input>): Promise<Changed<Saved> | Refused> => {
    if (actor.kind !== 'person') return refuse('access.denied')
    const { courseId, revision, content } = input
    const { district } = actor
    const before = await store.courses.get({ district, courseId })
    if (!before && revision !== undefined) return refuse('training.courseUnknown')
    const refusal = refuseChanged(before, revision) ?? (await refuseContent(objects, district, content))
    if (refusal) return refusal
    const facts = { title: content.title, draft: content, ...changedBy(actor, at) }
    const write = before
      ? store.courses.replace({ ...before, ...facts })
      : store.courses.insert({ ...facts, revision: 1, district, courseId, state: 'draft', versions: [] })
    return { answer: { revision: (before?.revision ?? 0) + 1 }, writes: [write], subject: `course:${courseId}` }
  },
)
