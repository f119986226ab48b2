import { type Answerable, markPaper } from '@app/rules/training/mark-paper'
import type { QuestionContent } from '@app/types/training/question'
import type { Write } from '../../platform/ports/records'
import { makeCertificate } from '../certificates/make-certificate'
import type { StoredCertificate, StoredExam } from '../people/store'
import { noteMistakes } from '../practice/note-mistakes'
import type { TrainingStore } from '../store'
import { contentsOf } from './paper-contents'

export const isOver = ({ endsAt }: Pick<StoredExam, 'endsAt'>, at: Date): boolean => at.toISOString() >= endsAt

export const answerables = (exam: StoredExam, contents: ReadonlyMap<string, QuestionContent>): readonly Answerable[] =>
  exam.questions.map(({ questionId, points }) => ({
    questionId,
    points,
    right: contents.get(questionId)?.right ?? [],
  }))

export const chosenIn = ({ answers }: StoredExam) =>
  Object.fromEntries(Object.entries(answers).map(([questionId, { chosen }]) => [questionId, chosen]))

export type Closed = {
  readonly exam: StoredExam
  readonly contents: ReadonlyMap<string, QuestionContent>
  readonly certificate?: StoredCertificate
  readonly writes: readonly Write[]
}

/**
 * Closes a paper and marks it, with what was answered in time: a certificate follows from passing, but not from a spot
 * exam, which only looks whether somebody knows.
 */
export const closeExam = async (store: TrainingStore, exam: StoredExam, at: Date): Promise<Closed> => {
  const contents = await contentsOf(store, exam.district, exam.questions)
  const marks = markPaper(answerables(exam, contents), chosenIn(exam), exam.passMark)
  const isLate = isOver(exam, at)
  const closedAt = isLate ? exam.endsAt : at.toISOString()
  const issued = marks.passed && !exam.spot ? await makeCertificate(store, exam, { ...marks, closedAt }) : undefined
  const { score, full, passed } = marks
  const closed: StoredExam = {
    ...exam,
    state: 'marked',
    closedAt,
    closing: isLate ? 'timeOver' : 'submitted',
    marks: [{ at: closedAt, score, full, passed, wrong: [...marks.wrong], corrected: [] }],
    ...(issued && { certificateNumber: issued.certificate.number }),
  }
  const answered = { wrong: marks.wrong, right: rightOf(exam, marks.wrong), at: new Date(closedAt) }
  return {
    exam: closed,
    contents,
    ...(issued && { certificate: issued.certificate }),
    writes: [store.exams.replace(closed), ...(issued?.writes ?? []), ...(await noteMistakes(store, exam, answered))],
  }
}

const rightOf = ({ questions }: StoredExam, wrong: readonly string[]): readonly string[] =>
  questions.map(({ questionId }) => questionId).filter((id) => !wrong.includes(id))
