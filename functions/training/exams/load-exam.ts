import type { Actor } from '../../platform/actor'
import { inspectsAt, seesAt } from '../../platform/reach'
import { isRefused, type Refused, refuse } from '../../platform/verb'
import type { TrainingDeps } from '../deps'
import { entriesOf, findTrainee, type TraineeAsked, whoseOf } from '../people/find-trainee'
import type { StoredExam } from '../people/store'
import { isOver } from './close-exam'

export type ExamAsked = TraineeAsked & { readonly examId: string }
type InWindow = ExamAsked & { readonly window: string }

type Deps = Pick<TrainingDeps, 'store' | 'people' | 'shops'>

/** The paper as staff of the shop's place ask for it: they name whose it is. */
const asStaff = async (
  deps: Deps,
  actor: Actor,
  { shopId, employeeId, examId }: ExamAsked,
): Promise<{ readonly exam: StoredExam; readonly inspects: boolean } | undefined> => {
  if (employeeId === undefined) return undefined
  const { district } = actor
  const shop = await deps.shops.shop(district, shopId)
  if (!shop || !seesAt(actor, shop)) return undefined
  const keys = entriesOf(shop).map((id) => ({ district, shopId: id, employeeId, examId }))
  const exam = (await deps.store.exams.getMany(keys)).find((one) => one !== undefined)
  return exam && { exam, inspects: inspectsAt(actor, shop) }
}

const asTrainee = async (deps: Deps, actor: Actor, asked: ExamAsked, at: Date): Promise<StoredExam | Refused> => {
  const trainee = await findTrainee(deps, actor, asked, at)
  if (isRefused(trainee)) return trainee
  const exam = await deps.store.exams.get({ ...whoseOf(trainee), examId: asked.examId })
  return exam ?? refuse('training.examUnknown')
}

/** For whoever may read of it: whose it is, the merchant, the bureau. */
export const examToRead = async (deps: Deps, actor: Actor, asked: ExamAsked, at: Date): Promise<StoredExam | Refused> =>
  (await asStaff(deps, actor, asked))?.exam ?? (await asTrainee(deps, actor, asked, at))

const isPutBy = (actor: Actor, { spot }: StoredExam): boolean =>
  actor.kind === 'person' && spot?.personId === actor.personId

/** For whoever sits it: a spot exam on the phone of the inspector who put it, every other by whose it is. */
export const examToSit = async (
  deps: Deps,
  actor: Actor,
  asked: ExamAsked,
  at: Date,
): Promise<StoredExam | Refused> => {
  const staffs = await asStaff(deps, actor, asked)
  if (staffs?.inspects && isPutBy(actor, staffs.exam)) return staffs.exam
  const exam = await asTrainee(deps, actor, asked, at)
  if (isRefused(exam)) return exam
  return exam.spot ? refuse('access.denied', undefined, `exam:${exam.examId}`) : exam
}

/** One that is still to be answered; in the page that has it, where a page is named. */
export const refuseToAnswer = (
  exam: StoredExam,
  { window }: Pick<InWindow, 'window'>,
  at: Date,
): Refused | undefined => {
  if (exam.state === 'marked') return refuse('training.examClosed')
  if (isOver(exam, at)) return refuse('training.timeOver')
  return exam.windowId === window ? undefined : refuse('training.examElsewhere')
}
