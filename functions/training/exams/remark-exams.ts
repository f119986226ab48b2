import { remarkPaper } from '@app/rules/training/remark'
import { runJobStep } from '../../platform/job-step'
import type { Worker } from '../../platform/reaction'
import { type Changed, type Refused, refuse } from '../../platform/verb'
import { makeCertificate } from '../certificates/make-certificate'
import type { TrainingWorkDeps } from '../deps'
import { markedPk, type StoredExam } from '../people/store'
import { readRemarkMessage } from '../reactions'
import { answerables, chosenIn } from './close-exam'
import { contentsOf } from './paper-contents'

/** Papers looked at in one message. */
const mostAtOnce = 50

const asks = ({ questions }: StoredExam, questionId: string, version: number): boolean =>
  questions.some((one) => one.questionId === questionId && one.version < version)

/**
 * A question was corrected: every paper that asked it before is marked again from its stored answers, and both marks
 * stay. Who passes by the correction gets the certificate; a certificate that was given is not taken back, for the mistake
 * was the bureau's.
 */
export const remarkExams =
  (deps: TrainingWorkDeps): Worker =>
  async (message) => {
    const { district, questionId, version, cursor } = readRemarkMessage(message)
    const question = await deps.store.questions.get({ district, questionId })
    const reason = question?.correctedIn === version ? question.correctedFor : undefined
    const page = await deps.store.exams.list(markedPk(district), { limit: mostAtOnce, cursor })
    for (const exam of page.items.filter((one) => asks(one, questionId, version))) {
      const key = `remark-${exam.examId}-${questionId.slice(-10)}-${version}`
      const step = { district, operation: 'training.remarkExam', key, at: deps.clock() }
      await runJobStep(deps.kernel)(
        step,
        async ({ at }) => await remarked(deps, exam, { questionId, version, reason, at }),
      )
    }
    if (page.cursor) await deps.send('training-remark', { district, questionId, version, cursor: page.cursor })
  }

type Correction = {
  readonly questionId: string
  readonly version: number
  readonly reason?: string | undefined
  readonly at: Date
}

/** All corrections of a paper so far, this one among them: each question by its newest. */
const correctionsOf = ({ marks }: StoredExam, { questionId, version, reason }: Correction) => {
  const known = (marks.at(-1)?.corrected ?? []).filter((one) => one.questionId !== questionId)
  return [...known, { questionId, version, ...(reason !== undefined && { reason }) }]
}

const remarked = async (
  { store }: TrainingWorkDeps,
  { district, shopId, employeeId, examId }: StoredExam,
  correction: Correction,
): Promise<Changed<object> | Refused> => {
  const exam = await store.exams.get({ district, shopId, employeeId, examId })
  if (exam?.state !== 'marked') return refuse('training.examUnknown')
  const corrected = correctionsOf(exam, correction)
  const [contents, today] = await Promise.all([
    contentsOf(store, district, exam.questions),
    contentsOf(store, district, corrected),
  ])
  const paper = answerables(exam, contents)
  const right = new Map([...today].map(([questionId, content]) => [questionId, content.right]))
  const { score, full, passed, wrong } = remarkPaper({ paper, chosen: chosenIn(exam), passMark: exam.passMark }, right)
  const at = correction.at.toISOString()
  const mark = { at, score, full, passed, wrong: [...wrong], corrected }
  const isNewPass = passed && !exam.spot && exam.certificateNumber === undefined
  const closedAt = exam.closedAt ?? at
  const issued = isNewPass ? await makeCertificate(store, exam, { score, full, closedAt }) : undefined
  const next = {
    ...exam,
    marks: [...exam.marks, mark],
    ...(issued && { certificateNumber: issued.certificate.number }),
  }
  return { answer: {}, writes: [store.exams.replace(next), ...(issued?.writes ?? [])], subject: `exam:${examId}` }
}
