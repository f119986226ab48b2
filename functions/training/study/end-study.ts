import type { CourseContent } from '@app/types/training/course'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../../platform/verb'
import type { TrainingDeps } from '../deps'
import type { StoredStudy } from '../people/store'
import { type CourseAsked, loadStudy, newStudy, studyWrite } from './load-study'

const minutesAndSeconds = (seconds: number): string =>
  `${seconds >= 60 ? `${Math.floor(seconds / 60)} 分 ` : ''}${seconds % 60} 秒`

/** Why 结束学习 does not count yet. */
const refuseEnd = (
  { requiredSeconds, lessons }: CourseContent,
  { seconds, proofs }: StoredStudy,
): Refused | undefined => {
  const short = requiredSeconds - seconds
  if (short > 0) return refuse('training.studyTooShort', [`还差 ${minutesAndSeconds(short)}`])
  const unproved = lessons.filter(({ kind, key }) => kind === 'link' && !Object.hasOwn(proofs, key))
  return unproved.length > 0
    ? refuse(
        'training.proofMissing',
        unproved.map(({ title }) => title),
      )
    : undefined
}

/** 结束学习: the course is finished, once; finished again it stays finished on the first day. */
export const endStudy = given(
  async (
    deps: TrainingDeps,
    { actor, input, at }: Asked<CourseAsked>,
  ): Promise<Changed<{ doneAt: string }> | Refused> => {
    const found = await loadStudy(deps, actor, input, at)
    if (isRefused(found)) return found
    const { content, version, courseId } = found.course
    const study = found.study ?? newStudy(found)
    const subject = `study:${courseId}`
    if (study.doneAt) return { answer: { doneAt: study.doneAt }, writes: [], subject }
    const refusal = refuseEnd(content, study)
    if (refusal) return refusal
    const doneAt = at.toISOString()
    return { answer: { doneAt }, writes: [studyWrite(deps, { ...study, version, doneAt }, at)], subject }
  },
)
