import type { Explained } from '@app/types/training/exam'
import { fitting, pageBytes } from '../../platform/fill-page'
import { type Asked, given, isRefused, type Refused } from '../../platform/verb'
import type { TrainingDeps } from '../deps'
import { asExplained } from '../exams/view-exam'
import { findTrainee, type TraineeAsked, whoseOf } from '../people/find-trainee'

type Mistake = Explained & { readonly times: number; readonly lastAt: string }

const mostListed = 50

/** 错题本: the newest first, as they are right today; what was taken out of use is not asked any more. */
export const listMistakes = given(
  async (deps: TrainingDeps, { actor, input, at }: Asked<TraineeAsked>): Promise<{ mistakes: Mistake[] } | Refused> => {
    const trainee = await findTrainee(deps, actor, input, at)
    if (isRefused(trainee)) return trainee
    const { district } = actor
    const book = await deps.store.books.get(whoseOf(trainee))
    const newest = (book?.mistakes ?? []).slice(0, mostListed)
    const questions = await deps.store.questions.getMany(newest.map(({ questionId }) => ({ district, questionId })))
    const mistakes = newest.flatMap(({ questionId, times, lastAt }, n) => {
      const question = questions[n]
      return question?.state === 'inUse' ? [{ ...asExplained(questionId, question.content), times, lastAt }] : []
    })
    return { mistakes: fitting(mistakes, pageBytes) }
  },
)
