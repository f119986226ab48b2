import { dayOf } from '@app/rules/time/day'
import { fullMark } from '@app/rules/training/blueprint-problems'
import { inForceOn, isInForce } from '@app/rules/training/certificate'
import { studyOwed } from '@app/rules/training/study-time'
import type { MyTraining } from '@app/types/training/exam'
import { type Asked, given, isRefused, type Refused } from '../../platform/verb'
import type { TrainingDeps } from '../deps'
import { isOver } from '../exams/close-exam'
import { attemptsOn } from '../exams/start-exam'
import { certificateShown, lineOf } from '../exams/view-exam'
import { findTrainee, type Trainee, type TraineeAsked, whoseOf } from '../people/find-trainee'
import type { StoredCertificate, StoredExam, StoredStudy } from '../people/store'
import type { StoredBlueprint, StoredCourseVersion } from '../store'
import { isMeantFor } from './load-study'

/** Past exams that one answer lists. */
const mostListed = 20

type Known = {
  readonly courses: readonly StoredCourseVersion[]
  readonly studies: readonly StoredStudy[]
  readonly exams: readonly StoredExam[]
  readonly certificates: readonly StoredCertificate[]
  readonly at: Date
}

const publishedCourses = async ({ store }: TrainingDeps, district: string): Promise<readonly StoredCourseVersion[]> => {
  const courses = await store.coursesOf(district)
  const keys = courses.flatMap(({ courseId, state, versions: [newest] }) =>
    state === 'published' && newest ? [{ district, courseId, version: newest.version }] : [],
  )
  return (await store.courseVersions.getMany(keys)).filter((one) => one !== undefined)
}

const courseOf = ({ courseId, content }: StoredCourseVersion, { studies }: Known): MyTraining['courses'][number] => {
  const study = studies.find((one) => one.courseId === courseId)
  const { title, source, lessons, requiredSeconds } = content
  return {
    courseId,
    title,
    office: source.office,
    lessons: lessons.length,
    requiredSeconds,
    seconds: study?.seconds ?? 0,
    standing: study?.doneAt ? 'done' : study ? 'begun' : 'open',
    ...(study?.doneAt && { doneAt: study.doneAt }),
  }
}

const examOf = ({ blueprintId, content }: StoredBlueprint, known: Known): MyTraining['exams'][number] => {
  const { title, parts, passMark, minutes, attemptsADay, courseIds, open } = content
  const done = new Set(known.studies.flatMap(({ courseId, doneAt }) => (doneAt ? [courseId] : [])))
  const today = dayOf(known.at.toISOString())
  const certificate = known.certificates.find(
    (one) => one.blueprintId === blueprintId && one.replacedBy === undefined && isInForce(one, today),
  )
  return {
    ...{ blueprintId, title, passMark, minutes },
    questions: parts.reduce((sum, { count }) => sum + count, 0),
    full: fullMark(parts),
    attemptsLeft: Math.max(0, attemptsADay - attemptsOn(known.exams, blueprintId, known.at)),
    studyFirst: known.courses
      .filter(({ courseId }) => courseIds.includes(courseId) && !done.has(courseId))
      .map((course) => course.content.title),
    ...(open && { open }),
    ...(certificate && { certificate: certificateShown(certificate) }),
  }
}

const whatIsKnown = async (deps: TrainingDeps, trainee: Trainee, at: Date): Promise<Known> => {
  const whose = whoseOf(trainee)
  const [courses, studies, exams, certificates] = await Promise.all([
    publishedCourses(deps, whose.district),
    deps.store.studiesOf(whose),
    deps.store.examsOf(whose),
    deps.store.certificatesOf(whose),
  ])
  const own = certificates.filter(({ employeeId }) => employeeId === whose.employeeId)
  return { courses, studies, exams, certificates: own, at }
}

/** What somebody has to learn, learned and sat. */
export const showMyTraining = given(
  async (deps: TrainingDeps, { actor, input, at }: Asked<TraineeAsked>): Promise<MyTraining | Refused> => {
    const trainee = await findTrainee(deps, actor, input, at)
    if (isRefused(trainee)) return trainee
    const year = dayOf(at.toISOString()).slice(0, 4)
    const [known, blueprints, ofYear] = await Promise.all([
      whatIsKnown(deps, trainee, at),
      deps.store.blueprintsOf(actor.district),
      deps.store.years.get({ ...whoseOf(trainee), year }),
    ])
    const { employee, posts } = trainee
    const newest = known.exams.toSorted((a, b) => b.startedAt.localeCompare(a.startedAt))
    const running = newest.find((exam) => exam.state === 'running' && !isOver(exam, at))
    return {
      employee: { employeeId: employee.employeeId, name: employee.name, posts: [...posts] },
      year: { year, seconds: ofYear?.seconds ?? 0, owed: studyOwed(posts) },
      courses: known.courses.filter(({ content }) => isMeantFor(content, trainee)).map((one) => courseOf(one, known)),
      exams: blueprints
        .filter(({ state, content }) => state === 'inUse' && isMeantFor(content, trainee))
        .map((one) => examOf(one, known)),
      certificates: inForceOn(known.certificates, dayOf(at.toISOString())).map(certificateShown),
      ...(running && { running: lineOf(running) }),
      history: newest
        .filter((exam) => exam !== running)
        .slice(0, mostListed)
        .map(lineOf),
    }
  },
)
