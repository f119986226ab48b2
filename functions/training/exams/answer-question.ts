import { choicesOf } from '@app/rules/training/question-problems'
import type { QuestionContent } from '@app/types/training/question'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../../platform/verb'
import type { TrainingDeps } from '../deps'
import { type ExamAsked, examToSit, refuseToAnswer } from './load-exam'
import { contentsOf } from './paper-contents'

type Input = ExamAsked & { readonly window: string; readonly questionId: string; readonly chosen: readonly string[] }
type Answered = { readonly answered: number; readonly total: number; readonly now: string }

/** Of one right choice one at most can be chosen; nothing chosen takes an answer back. */
export const isChoosable = (content: QuestionContent, chosen: readonly string[]): boolean => {
  const keys = choicesOf(content).map(({ key }) => key)
  const most = content.kind === 'multiple' ? keys.length : 1
  return chosen.length <= most && new Set(chosen).size === chosen.length && chosen.every((key) => keys.includes(key))
}

/** Keeps the answer to one question at once: whatever happens to the phone, it is there. */
export const answerQuestion = given(
  async (deps: TrainingDeps, { actor, input, at }: Asked<Input>): Promise<Changed<Answered> | Refused> => {
    const exam = await examToSit(deps, actor, input, at)
    if (isRefused(exam)) return exam
    const refusal = refuseToAnswer(exam, input, at)
    if (refusal) return refusal
    const { questionId, chosen } = input
    const asked = exam.questions.filter((one) => one.questionId === questionId)
    if (asked.length === 0) return refuse('training.questionNotAsked')
    const content = (await contentsOf(deps.store, exam.district, asked)).get(questionId)
    if (!content || !isChoosable(content, chosen)) return refuse('training.choiceInvalid')
    const { [questionId]: _, ...others } = exam.answers
    const now = at.toISOString()
    const answers = chosen.length > 0 ? { ...others, [questionId]: { chosen: [...chosen], at: now } } : others
    return {
      answer: { answered: Object.keys(answers).length, total: exam.questions.length, now },
      writes: [deps.store.exams.replace({ ...exam, answers })],
      subject: `exam:${exam.examId}`,
    }
  },
)
