import type { ExamSheet } from '@app/types/training/exam'
import { type Asked, type Changed, given, isRefused, type Refused } from '../../platform/verb'
import type { TrainingDeps } from '../deps'
import { type ExamAsked, examToSit, refuseToAnswer } from './load-exam'
import { contentsOf } from './paper-contents'
import { sheetOf } from './view-exam'

/**
 * Goes on with a paper where it stood. The page that asks takes it over: one that a call or an empty battery ended could
 * never give it back, and two that answer at once would undo each other. The other is told on its next answer.
 */
export const resumeExam = given(
  async (
    deps: TrainingDeps,
    { actor, input, at }: Asked<ExamAsked & { readonly window: string }>,
  ): Promise<Changed<ExamSheet> | Refused> => {
    const exam = await examToSit(deps, actor, input, at)
    if (isRefused(exam)) return exam
    const refusal = refuseToAnswer(exam, { window: exam.windowId }, at)
    if (refusal) return refusal
    const next = { ...exam, windowId: input.window }
    const contents = await contentsOf(deps.store, exam.district, exam.questions)
    const writes = exam.windowId === input.window ? [] : [deps.store.exams.replace(next)]
    return { answer: sheetOf(next, contents, at), writes, subject: `exam:${exam.examId}` }
  },
)
