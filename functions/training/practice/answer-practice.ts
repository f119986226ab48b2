import { concerns } from '@app/rules/training/draw-paper'
import { markPaper } from '@app/rules/training/mark-paper'
import type { Explained } from '@app/types/training/exam'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../../platform/verb'
import type { TrainingDeps } from '../deps'
import { isChoosable } from '../exams/answer-question'
import { asExplained } from '../exams/view-exam'
import { findTrainee, sitterOf, type TraineeAsked, whoseOf } from '../people/find-trainee'
import { noteMistakes } from './note-mistakes'

type Input = TraineeAsked & { readonly questionId: string; readonly chosen: readonly string[] }
type Answered = Explained & { readonly isRight: boolean }

/** Says whether an answer is right, and why. What was wrong goes into the book, what was right leaves it. */
export const answerPractice = given(
  async (deps: TrainingDeps, { actor, input, at }: Asked<Input>): Promise<Changed<Answered> | Refused> => {
    const trainee = await findTrainee(deps, actor, input, at)
    if (isRefused(trainee)) return trainee
    const { questionId, chosen } = input
    const question = await deps.store.questions.get({ district: actor.district, questionId })
    const isPut = question?.state === 'inUse' && concerns({ ...question.content, questionId }, sitterOf(trainee))
    if (!question || !isPut) return refuse('training.questionUnknown')
    const { content } = question
    if (chosen.length === 0 || !isChoosable(content, chosen)) return refuse('training.choiceInvalid')
    const paper = [{ questionId, right: content.right, points: 1 }]
    const isRight = markPaper(paper, { [questionId]: chosen }, 1).passed
    const answered = { wrong: isRight ? [] : [questionId], right: isRight ? [questionId] : [], at }
    return {
      answer: { ...asExplained(questionId, content), isRight },
      writes: await noteMistakes(deps.store, whoseOf(trainee), answered),
      subject: `question:${questionId}`,
    }
  },
)
