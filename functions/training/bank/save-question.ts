import { questionProblems } from '@app/rules/training/question-problems'
import type { QuestionContent } from '@app/types/training/question'
import { mostInBank } from '@app/types/training/values'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../../platform/verb'
import { refuseChanged } from '../changed-by'
import type { TrainingDeps } from '../deps'
import type { StoredQuestion } from '../store'
import { added, changedTo } from './question-writes'

type Input = {
  readonly questionId: string
  readonly revision?: number | undefined
  readonly content: QuestionContent
  readonly corrects?: string | undefined
}
type Saved = { readonly revision: number; readonly version: number }

const refusalOf = (bank: readonly StoredQuestion[], before: StoredQuestion | undefined, input: Input) => {
  const { questionId, revision, content } = input
  if (!before && revision !== undefined) return refuse('training.questionUnknown')
  const refusal = refuseChanged(before, revision)
  if (isRefused(refusal)) return refusal
  const problems = questionProblems(content)
  if (problems.length > 0) return refuse('training.questionInvalid', problems)
  const isTwice = bank.some((one) => one.questionId !== questionId && one.content.text === content.text)
  if (isTwice) return refuse('training.questionTwice')
  return !before && bank.length >= mostInBank ? refuse('training.bankFull') : undefined
}

/** A new question, or the next version of one; papers that were drawn keep the one they have. */
export const saveQuestion = given(
  async ({ store }: TrainingDeps, { actor, input, at }: Asked<Input>): Promise<Changed<Saved> | Refused> => {
    if (actor.kind !== 'person') return refuse('access.denied')
    const { questionId, content } = input
    const [before, bank] = await Promise.all([
      store.questions.get({ district: actor.district, questionId }),
      store.bankOf(actor.district),
    ])
    const refusal = refusalOf(bank, before, input)
    if (refusal) return refusal
    const changing = { actor, at }
    const writes = before
      ? changedTo({ store }, changing, before, input)
      : added({ store }, changing, { questionId, content })
    const answer = { revision: (before?.revision ?? 0) + 1, version: (before?.version ?? 0) + 1 }
    return { answer, writes, subject: `question:${questionId}` }
  },
)
