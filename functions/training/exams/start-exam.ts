import { dayOf } from '@app/rules/time/day'
import { windowState, windowWords } from '@app/rules/training/exam-window'
import type { ExamSheet } from '@app/types/training/exam'
import type { Write } from '../../platform/ports/records'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../../platform/verb'
import type { TrainingDeps } from '../deps'
import { findTrainee, type Trainee, type TraineeAsked, whoseOf } from '../people/find-trainee'
import type { StoredExam } from '../people/store'
import type { StoredBlueprint } from '../store'
import { closeExam, isOver } from './close-exam'
import { drawExam, isFor } from './draw-exam'
import { sheetOf } from './view-exam'

type Input = TraineeAsked & { readonly blueprintId: string; readonly examId: string; readonly window: string }

/** Papers of an exam that somebody began on a day; spot exams are the bureau's and count for nothing here. */
export const attemptsOn = (exams: readonly StoredExam[], blueprintId: string, at: Date): number =>
  exams.filter(
    (exam) => exam.blueprintId === blueprintId && !exam.spot && dayOf(exam.startedAt) === dayOf(at.toISOString()),
  ).length

/** Titles of courses that have to be finished before and are not. */
export const studyFirst = async (
  { store }: Pick<TrainingDeps, 'store'>,
  { district, content }: StoredBlueprint,
  done: ReadonlySet<string>,
): Promise<readonly string[]> => {
  const missing = content.courseIds.filter((courseId) => !done.has(courseId))
  const courses = await store.courses.getMany(missing.map((courseId) => ({ district, courseId })))
  return courses.flatMap((course) => (course ? [course.title] : []))
}

export const doneCourses = async (
  { store }: Pick<TrainingDeps, 'store'>,
  trainee: Trainee,
): Promise<ReadonlySet<string>> =>
  new Set((await store.studiesOf(whoseOf(trainee))).flatMap(({ courseId, doneAt }) => (doneAt ? [courseId] : [])))

const refuseStart = async (
  deps: TrainingDeps,
  {
    blueprint,
    trainee,
    exams,
    at,
  }: { blueprint: StoredBlueprint; trainee: Trainee; exams: readonly StoredExam[]; at: Date },
): Promise<Refused | undefined> => {
  if (!isFor(blueprint, trainee)) return refuse('training.examNotForYou')
  const { open } = blueprint.content
  if (open && windowState(open, dayOf(at.toISOString())) !== 'open')
    return refuse('training.examNotOpen', [windowWords(open)])
  const titles = await studyFirst(deps, blueprint, await doneCourses(deps, trainee))
  if (titles.length > 0) return refuse('training.studyFirst', titles)
  const isUsedUp = attemptsOn(exams, blueprint.blueprintId, at) >= blueprint.content.attemptsADay
  return isUsedUp ? refuse('training.noAttemptsLeft') : undefined
}

type Cleared = { readonly writes: readonly Write[] }

/** One paper at a time: one whose time is over is closed, one that runs stands in the way. */
export const clearRunning = async (
  { store }: Pick<TrainingDeps, 'store'>,
  exams: readonly StoredExam[],
  at: Date,
): Promise<Cleared | Refused> => {
  const running = exams.find(({ state }) => state === 'running')
  if (!running) return { writes: [] }
  return isOver(running, at) ? await closeExam(store, running, at) : refuse('training.examRunning', [running.title])
}

/** Begins an exam: the paper is drawn and kept, and the time runs. */
export const startExam = given(
  async (deps: TrainingDeps, { actor, input, at }: Asked<Input>): Promise<Changed<ExamSheet> | Refused> => {
    const trainee = await findTrainee(deps, actor, input, at)
    if (isRefused(trainee)) return trainee
    const [blueprint, exams] = await Promise.all([
      deps.store.blueprints.get({ district: actor.district, blueprintId: input.blueprintId }),
      deps.store.examsOf(whoseOf(trainee)),
    ])
    if (!blueprint) return refuse('training.blueprintUnknown')
    const cleared = await clearRunning(deps, exams, at)
    if (isRefused(cleared)) return cleared
    const refusal = await refuseStart(deps, { blueprint, trainee, exams, at })
    if (refusal) return refusal
    return await begun(deps, { examId: input.examId, windowId: input.window, blueprint, trainee, at }, cleared.writes)
  },
)

/** The paper, and what is written with it. */
export const begun = async (
  deps: TrainingDeps,
  drawing: Parameters<typeof drawExam>[1],
  writes: readonly Write[],
): Promise<Changed<ExamSheet> | Refused> => {
  const drawn = await drawExam(deps, drawing)
  if (isRefused(drawn)) return drawn
  const { exam, bank } = drawn
  const contents = new Map(bank.map(({ questionId, content }) => [questionId, content]))
  return {
    answer: sheetOf(exam, contents, drawing.at),
    writes: [...writes, deps.store.exams.insert(exam)],
    subject: `exam:${exam.examId}`,
  }
}
