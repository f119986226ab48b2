import { concerns, type Drawable } from '@app/rules/training/draw-paper'
import type { Actor } from '../../platform/actor'
import { isRefused, type Refused, refuse } from '../../platform/verb'
import type { TrainingDeps } from '../deps'
import { findTrainee, sitterOf, type Trainee, type TraineeAsked, whoseOf } from '../people/find-trainee'
import type { StoredStudy } from '../people/store'
import type { StoredCourseVersion } from '../store'

export type CourseAsked = TraineeAsked & { readonly courseId: string }
export type Studying = {
  readonly trainee: Trainee
  readonly course: StoredCourseVersion
  readonly study: StoredStudy | undefined
}

/** Whether something is meant for somebody. */
export const isMeantFor = (content: Pick<Drawable, 'businessTypes' | 'posts'>, trainee: Trainee): boolean =>
  concerns({ questionId: '', kind: 'single', ...content }, sitterOf(trainee))

/** The course as it is published today, and how far somebody is with it. */
export const loadStudy = async (
  deps: TrainingDeps,
  actor: Actor,
  asked: CourseAsked,
  at: Date,
): Promise<Studying | Refused> => {
  const trainee = await findTrainee(deps, actor, asked, at)
  if (isRefused(trainee)) return trainee
  const { courseId } = asked
  const [course, study] = await Promise.all([
    deps.store.courses.get({ district: actor.district, courseId }),
    deps.store.studies.get({ ...whoseOf(trainee), courseId }),
  ])
  const version = course?.state === 'published' ? course.versions[0]?.version : undefined
  const published =
    version !== undefined && (await deps.store.courseVersions.get({ district: actor.district, courseId, version }))
  if (!published || !isMeantFor(published.content, trainee)) return refuse('training.courseUnknown')
  return { trainee, course: published, study }
}

/** A study that has not begun. */
export const newStudy = ({ trainee, course }: Studying): StoredStudy => ({
  revision: 0,
  ...whoseOf(trainee),
  courseId: course.courseId,
  version: course.version,
  seconds: 0,
  proofs: {},
  heardAt: '',
})

export const studyWrite = ({ store }: Pick<TrainingDeps, 'store'>, heard: StoredStudy, at: Date) => {
  const study = { ...heard, heardAt: at.toISOString() }
  return study.revision === 0 ? store.studies.insert({ ...study, revision: 1 }) : store.studies.replace(study)
}
