import type { ExamResult } from '@app/types/training/exam'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../../platform/verb'
import type { TrainingDeps } from '../deps'
import { closeExam, isOver } from './close-exam'
import { type ExamAsked, examToSit } from './load-exam'
import { resultOf } from './view-exam'

/** Hands the paper in. After time anybody who may sit it closes it, with what was answered in time. */
export const submitExam = given(
  async (
    deps: TrainingDeps,
    { actor, input, at }: Asked<ExamAsked & { readonly window: string }>,
  ): Promise<Changed<ExamResult> | Refused> => {
    const exam = await examToSit(deps, actor, input, at)
    if (isRefused(exam)) return exam
    if (exam.state === 'marked') return refuse('training.examClosed')
    if (!isOver(exam, at) && exam.windowId !== input.window) return refuse('training.examElsewhere')
    const closed = await closeExam(deps.store, exam, at)
    const answer = resultOf(closed.exam, closed.contents, closed.certificate)
    return { answer, writes: closed.writes, subject: `exam:${exam.examId}` }
  },
)
