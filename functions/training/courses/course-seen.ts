import { isRefused, type Refused, refuse } from '../../platform/verb'
import { refuseChanged } from '../changed-by'
import type { TrainingDeps } from '../deps'
import type { StoredCourse } from '../store'

export type OfCourse = { readonly courseId: string; readonly revision: number }

/** The course as the asker saw it; refused when somebody changed it since. */
export const courseSeen = async (
  { store }: Pick<TrainingDeps, 'store'>,
  district: string,
  { courseId, revision }: OfCourse,
): Promise<StoredCourse | Refused> => {
  const course = await store.courses.get({ district, courseId })
  if (!course) return refuse('training.courseUnknown')
  const refusal = refuseChanged(course, revision)
  return isRefused(refusal) ? refusal : course
}
