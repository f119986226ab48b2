import { concerns } from '@app/rules/training/draw-paper'
import { practiceOrder } from '@app/rules/training/practice-order'
import type { AskedQuestion } from '@app/types/training/question'
import { type Asked, given, isRefused, type Refused } from '../../platform/verb'
import type { TrainingDeps } from '../deps'
import { lotsBy } from '../exams/draw-exam'
import { asAsked } from '../exams/view-exam'
import { findTrainee, sitterOf, type Trainee, type TraineeAsked, whoseOf } from '../people/find-trainee'

type Input = TraineeAsked & { readonly of?: 'all' | 'mistakes' | undefined }

/** Questions of one practice. */
const atOnce = 10

/** What the last inspection that found something found at the shop. */
const lastFailures = async ({ inspections }: TrainingDeps, { shop }: Trainee) => {
  const { district, shopId, mergedFrom } = shop
  const standing = (await inspections.concluded(district, shopId, mergedFrom)).filter(({ isWithdrawn }) => !isWithdrawn)
  return standing.findLast(({ toRectify }) => toRectify.length > 0)?.toRectify ?? []
}

/** Questions to practise, without their answers: other ones each time, but first those that this shop needs. */
export const drawPractice = given(
  async (deps: TrainingDeps, { actor, input, at }: Asked<Input>): Promise<{ questions: AskedQuestion[] } | Refused> => {
    const trainee = await findTrainee(deps, actor, input, at)
    if (isRefused(trainee)) return trainee
    const [bank, book, failures] = await Promise.all([
      deps.store.bankOf(actor.district),
      deps.store.books.get(whoseOf(trainee)),
      lastFailures(deps, trainee),
    ])
    const mistaken = new Set(book?.mistakes.map(({ questionId }) => questionId))
    const sitter = sitterOf(trainee)
    const fitting = bank.filter(
      ({ state, questionId, content }) =>
        state === 'inUse' &&
        concerns({ ...content, questionId }, sitter) &&
        (input.of !== 'mistakes' || mistaken.has(questionId)),
    )
    const known = new Map(fitting.map((question) => [question.questionId, question.content]))
    const asked = fitting.map(({ questionId, content: { text, clause, itemKeys } }) => ({
      ...{ questionId, text, clause, itemKeys },
    }))
    const ordered = practiceOrder(asked, { failures, mistaken, lotOf: lotsBy(deps.newId()) })
    return {
      questions: ordered.slice(0, atOnce).flatMap(({ questionId }) => {
        const content = known.get(questionId)
        return content ? [asAsked(questionId, content)] : []
      }),
    }
  },
)
