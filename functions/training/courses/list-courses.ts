import type { CourseLine } from '@app/types/training/course'
import { type Asked, given } from '../../platform/verb'
import type { TrainingDeps } from '../deps'
import { lineOf } from './view-course'

/** Every course of the district, what was changed last first. */
export const listCourses = given(
  async ({ store }: TrainingDeps, { actor }: Asked<unknown>): Promise<{ courses: CourseLine[] }> => {
    const courses = await store.coursesOf(actor.district)
    return { courses: courses.toSorted((a, b) => b.changedAt.localeCompare(a.changedAt)).map(lineOf) }
  },
)
