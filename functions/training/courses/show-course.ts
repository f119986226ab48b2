import type { CourseContent, CourseLine } from '@app/types/training/course'
import { type Asked, given, type Refused, refuse } from '../../platform/verb'
import type { TrainingDeps } from '../deps'
import type { StoredCourse } from '../store'
import { addressesOf } from './lesson-files'
import { lineOf } from './view-course'

type Input = { readonly courseId: string; readonly version?: number | undefined }
type Shown = { readonly line: CourseLine; readonly content: CourseContent; readonly files: Record<string, string> }

const contentOf = async (
  { store }: Pick<TrainingDeps, 'store'>,
  { district, courseId, draft, versions }: StoredCourse,
  asked: number | undefined,
): Promise<CourseContent | undefined> => {
  if (asked === undefined && draft) return draft
  const version = asked ?? versions[0]?.version
  return version === undefined ? undefined : (await store.courseVersions.get({ district, courseId, version }))?.content
}

/** A course with the addresses of its files, as it is written or as one of its versions was published. */
export const showCourse = given(
  async (deps: TrainingDeps, { actor, input }: Asked<Input>): Promise<Shown | Refused> => {
    const { district } = actor
    const course = await deps.store.courses.get({ district, courseId: input.courseId })
    const content = course && (await contentOf(deps, course, input.version))
    if (!content) return refuse('training.courseUnknown')
    return { line: lineOf(course), content, files: await addressesOf(deps.objects, district, content) }
  },
)
