import type { ExamResult } from '@app/types/training/exam'
import { type Asked, given, isRefused, type Refused } from '../../platform/verb'
import type { TrainingDeps } from '../deps'
import { type ExamAsked, examToRead } from './load-exam'
import { contentsOf } from './paper-contents'
import { resultOf } from './view-exam'

/** The result of an exam, with what was wrong; of one that runs only that it does. */
export const showExam = given(
  async (deps: TrainingDeps, { actor, input, at }: Asked<ExamAsked>): Promise<ExamResult | Refused> => {
    const exam = await examToRead(deps, actor, input, at)
    if (isRefused(exam)) return exam
    const { district, shopId, employeeId, certificateNumber: number } = exam
    const wrong = new Set(exam.marks.at(-1)?.wrong)
    const shown = exam.questions.filter(({ questionId }) => wrong.has(questionId))
    const corrected = new Map(exam.marks.flatMap((mark) => mark.corrected.map((one) => [one.questionId, one.version])))
    const [contents, certificate] = await Promise.all([
      contentsOf(
        deps.store,
        district,
        // what was corrected is explained by what is right today
        shown.map(({ questionId, version }) => ({ questionId, version: corrected.get(questionId) ?? version })),
      ),
      number === undefined ? undefined : deps.store.certificates.get({ district, shopId, employeeId, number }),
    ])
    return resultOf(exam, contents, certificate)
  },
)
