import type { CourseLine } from '@app/types/training/course'
import type { StoredCourse } from '../store'

export const lineOf = ({ draft, versions, changedAt, changedBy, ...course }: StoredCourse): CourseLine => ({
  courseId: course.courseId,
  title: course.title,
  state: course.state,
  revision: course.revision,
  hasDraft: draft !== undefined,
  savedAt: changedAt,
  savedBy: changedBy,
  versions: versions.map((one) => ({ ...one })),
})
