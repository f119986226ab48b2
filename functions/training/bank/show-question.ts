import type { Question, QuestionContent } from '@app/types/training/question'
import { type Asked, given, type Refused, refuse } from '../../platform/verb'
import type { TrainingDeps } from '../deps'
import { forOffice } from './view-question'

type Version = { readonly version: number; readonly content: QuestionContent }
type Shown = { readonly question: Question; readonly versions: Version[] }

/** A question with what it was before. */
export const showQuestion = given(
  async (
    { store }: TrainingDeps,
    { actor, input }: Asked<{ readonly questionId: string }>,
  ): Promise<Shown | Refused> => {
    const of = { district: actor.district, questionId: input.questionId }
    const question = await store.questions.get(of)
    if (!question) return refuse('training.questionUnknown')
    const numbers = Array.from({ length: question.version - 1 }, (_, n) => question.version - 1 - n)
    const before = await store.questionVersions.getMany(numbers.map((version) => ({ ...of, version })))
    const versions = [question, ...before].flatMap((one) =>
      one ? [{ version: one.version, content: one.content }] : [],
    )
    return { question: forOffice(question), versions }
  },
)
