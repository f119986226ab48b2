import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../../platform/verb'
import { changedBy } from '../changed-by'
import type { TrainingDeps } from '../deps'
import type { StoredCourseVersion, TrainingStore } from '../store'
import { courseSeen, type OfCourse } from './course-seen'

type Published = { readonly revision: number; readonly version: number }

/** Makes what is written the next version, for good. One that was withdrawn is there again. */
export const publishCourse = given(
  async ({ store }: TrainingDeps, { actor, input, at }: Asked<OfCourse>): Promise<Changed<Published> | Refused> => {
    if (actor.kind !== 'person') return refuse('access.denied')
    const course = await courseSeen({ store }, actor.district, input)
    if (isRefused(course)) return course
    const { draft, versions, ...rest } = course
    if (!draft) return refuse('training.nothingToPublish')
    const { district, courseId } = course
    const version = (versions[0]?.version ?? 0) + 1
    const heads = [{ version, publishedAt: at.toISOString(), publishedBy: actor.name }, ...versions]
    const next = { ...rest, state: 'published' as const, versions: heads, ...changedBy(actor, at) }
    return {
      answer: { revision: course.revision + 1, version },
      writes: [
        store.courses.replace(next),
        store.courseVersions.insert({ revision: 1, district, courseId, version, content: draft }),
        await offered(store, { district, courseId, content: draft }),
      ],
      subject: `course:${courseId}`,
    }
  },
)

type Offered = Pick<StoredCourseVersion, 'district' | 'courseId' | 'content'>

const offered = async ({ offers }: Pick<TrainingStore, 'offers'>, { district, courseId, content }: Offered) => {
  const { title, businessTypes, posts } = content
  const before = await offers.get({ district, courseId })
  const offer = { district, courseId, title, ...(businessTypes && { businessTypes }), ...(posts && { posts }) }
  return before ? offers.replace({ ...offer, revision: before.revision }) : offers.insert({ ...offer, revision: 1 })
}
