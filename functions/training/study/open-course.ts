import type { CourseContent } from '@app/types/training/course'
import { type Asked, given, isRefused, type Refused } from '../../platform/verb'
import { addressesOf } from '../courses/lesson-files'
import type { TrainingDeps } from '../deps'
import { type CourseAsked, loadStudy } from './load-study'

type Opened = {
  readonly courseId: string
  readonly version: number
  readonly content: CourseContent
  readonly files: Record<string, string>
  readonly seconds: number
  readonly proved: string[]
  readonly doneAt?: string
}

/** A course to be read, and how far somebody is with it. */
export const openCourse = given(
  async (deps: TrainingDeps, { actor, input, at }: Asked<CourseAsked>): Promise<Opened | Refused> => {
    const found = await loadStudy(deps, actor, input, at)
    if (isRefused(found)) return found
    const { course, study } = found
    const { courseId, version, content } = course
    return {
      ...{ courseId, version, content },
      files: await addressesOf(deps.objects, actor.district, content),
      seconds: study?.seconds ?? 0,
      proved: Object.keys(study?.proofs ?? {}),
      ...(study?.doneAt && { doneAt: study.doneAt }),
    }
  },
)
