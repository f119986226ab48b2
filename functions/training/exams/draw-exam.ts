import { createHash } from 'node:crypto'
import { concerns, type Drawable, drawPaper, questionLot } from '@app/rules/training/draw-paper'
import { questionKindNames } from '@app/types/training/values'
import { carriedBytes, sizeOf } from '../../platform/fill-page'
import { type Refused, refuse } from '../../platform/verb'
import { drawables } from '../bank/drawable'
import type { TrainingDeps } from '../deps'
import { sitterOf, type Trainee, whoseOf } from '../people/find-trainee'
import type { StoredExam } from '../people/store'
import type { StoredBlueprint, StoredQuestion } from '../store'
import { asAsked } from './view-exam'

export const lotsBy = (seed: string) => (questionId: string) =>
  createHash('sha256').update(questionLot(seed, questionId)).digest('hex')

export const isFor = ({ state, content }: StoredBlueprint, trainee: Trainee): boolean =>
  state === 'inUse' && concerns(content as Pick<Drawable, 'businessTypes' | 'posts'> as Drawable, sitterOf(trainee))

type Drawing = {
  readonly examId: string
  readonly windowId: string
  readonly blueprint: StoredBlueprint
  readonly trainee: Trainee
  readonly at: Date
  readonly spot?: StoredExam['spot']
}
type Drawn = { readonly exam: StoredExam; readonly bank: readonly StoredQuestion[] }

const pointsIn = ({ content }: StoredBlueprint): readonly number[] =>
  content.parts.flatMap(({ count, points }) => Array.from({ length: count }, () => points))

const headOf = ({ examId, windowId, blueprint, trainee, at, spot }: Drawing) => {
  const { title, minutes, passMark, validMonths } = blueprint.content
  const { businessTypes, posts } = sitterOf(trainee)
  return {
    ...whoseOf(trainee),
    ...{ examId, windowId, title, minutes, passMark, validMonths },
    shopName: trainee.shop.name,
    employeeName: trainee.employee.name,
    blueprintId: blueprint.blueprintId,
    businessTypes: [...businessTypes],
    posts: [...posts],
    startedAt: at.toISOString(),
    endsAt: new Date(at.getTime() + minutes * 60_000).toISOString(),
    ...(spot && { spot }),
  }
}

/** A paper for somebody, drawn by a seed that is kept with it: whoever asks again gets the same. */
export const drawExam = async ({ store, newId }: TrainingDeps, drawing: Drawing): Promise<Drawn | Refused> => {
  const { blueprint, trainee } = drawing
  const bank = await store.bankOf(blueprint.district)
  const seed = newId()
  const { businessTypes, posts } = sitterOf(trainee)
  const sitter = { businessTypes, posts }
  const drawn = drawPaper({ bank: drawables(bank), blueprint: blueprint.content, sitter, lotOf: lotsBy(seed) })
  if ('lacks' in drawn) {
    const { kind, topic, wanted, has } = drawn.lacks
    return refuse('training.bankLacks', [`${topic ?? ''}${questionKindNames[kind]}题要 ${wanted} 道，只有 ${has} 道。`])
  }
  const known = new Map(bank.map((question) => [question.questionId, question]))
  const points = pointsIn(blueprint)
  const questions = drawn.questionIds.map((questionId, n) => ({
    questionId,
    version: known.get(questionId)?.version ?? 0,
    points: points[n] ?? 0,
  }))
  const asked = questions.flatMap(({ questionId }) => known.get(questionId) ?? [])
  if (sizeOf(asked.map(({ questionId, content }) => asAsked(questionId, content))) > carriedBytes)
    return refuse('training.paperTooLarge')
  const exam: StoredExam = {
    revision: 1,
    ...headOf(drawing),
    ...{ seed, questions, answers: {}, state: 'running', marks: [] },
  }
  return { exam, bank }
}
