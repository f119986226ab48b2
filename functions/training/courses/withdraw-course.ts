import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../../platform/verb'
import { changedBy } from '../changed-by'
import type { TrainingDeps } from '../deps'
import { courseSeen, type OfCourse } from './course-seen'

/** Nobody begins the course any more; who studied it has studied it. Refused while an exam asks for it first. */
export const withdrawCourse = given(
  async (
    { store }: TrainingDeps,
    { actor, input, at }: Asked<OfCourse>,
  ): Promise<Changed<{ revision: number }> | Refused> => {
    if (actor.kind !== 'person') return refuse('access.denied')
    const course = await courseSeen({ store }, actor.district, input)
    if (isRefused(course)) return course
    const asking = (await store.blueprintsOf(actor.district)).filter(
      ({ state, content }) => state === 'inUse' && content.courseIds.includes(course.courseId),
    )
    if (asking.length > 0)
      return refuse(
        'training.courseInExam',
        asking.map(({ content }) => content.title),
      )
    const next = { ...course, state: 'withdrawn' as const, ...changedBy(actor, at) }
    const subject = `course:${course.courseId}`
    const offer = await store.offers.get({ district: actor.district, courseId: course.courseId })
    const writes = [store.courses.replace(next), ...(offer ? [store.offers.remove(offer)] : [])]
    return { answer: { revision: course.revision + 1 }, writes, subject }
  },
)
