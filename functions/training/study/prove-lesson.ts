import type { PictureStanding } from '@app/types/photo/contract'
import type { PictureType } from '@app/types/photo/values'
import { refuseFiles } from '../../photo/public'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../../platform/verb'
import type { TrainingDeps } from '../deps'
import { type CourseAsked, loadStudy, newStudy, type Studying, studyWrite } from './load-study'

type Preparing = CourseAsked & { readonly contentType: PictureType; readonly bytes: number; readonly sha256: string }

/** Pictures of one course that one person studied. */
const pictureSubject = ({ trainee, course }: Studying) =>
  ({ kind: 'training', id: `${trainee.employee.employeeId}-${course.courseId}` }) as const

/** A form for the picture that proves a lesson on another platform. */
export const prepareProof = given(
  async (deps: TrainingDeps, { actor, input, at }: Asked<Preparing>): Promise<Changed<PictureStanding> | Refused> => {
    const found = await loadStudy(deps, actor, input, at)
    if (isRefused(found)) return found
    const { contentType, bytes, sha256 } = input
    const asked = await deps.photos.ask({
      ...{ district: actor.district, purpose: 'photo', contentType, bytes, sha256, at },
      owner: `employee:${found.trainee.employee.employeeId}`,
      subject: pictureSubject(found),
    })
    if (isRefused(asked)) return asked
    return { ...asked, subject: `study:${found.course.courseId}` }
  },
)

type Proving = CourseAsked & { readonly lessonKey: string; readonly sha256: string }

/** Hands in a picture of the finished lesson; a later one takes the place of the first. */
export const proveLesson = given(
  async (
    deps: TrainingDeps,
    { actor, input, at }: Asked<Proving>,
  ): Promise<Changed<{ proved: string[] }> | Refused> => {
    const found = await loadStudy(deps, actor, input, at)
    if (isRefused(found)) return found
    const { content, courseId } = found.course
    const lesson = content.lessons.find(({ key, kind }) => key === input.lessonKey && kind === 'link')
    if (!lesson) return refuse('training.courseUnknown')
    const whose = { district: actor.district, subject: pictureSubject(found), at }
    const { sha256 } = input
    const { files, writes } = await deps.photos.intakeFiles(whose, [
      { purpose: 'photo' as const, sha256, words: lesson.title },
    ])
    const refusal = refuseFiles(files)
    if (refusal) return refusal
    const intake = files[0]?.intake
    const objectKey = intake?.state === 'there' ? intake.picture.shown?.objectKey : undefined
    if (objectKey === undefined) return refuse('upload.unknown', [lesson.title])
    const study = found.study ?? newStudy(found)
    const proofs = { ...study.proofs, [lesson.key]: { sha256, objectKey, at: at.toISOString() } }
    return {
      answer: { proved: Object.keys(proofs) },
      writes: [...writes, studyWrite(deps, { ...study, proofs }, at)],
      subject: `study:${courseId}`,
    }
  },
)
