import { choicesOf } from '@app/rules/training/question-problems'
import type { CertificateShown, ExamLine, ExamResult, ExamSheet, Explained } from '@app/types/training/exam'
import type { AskedQuestion, QuestionContent } from '@app/types/training/question'
import type { StoredCertificate, StoredExam } from '../people/store'

type Contents = ReadonlyMap<string, QuestionContent>

/** As it is put to somebody: what is right, and why, is left out by name. */
export const asAsked = (questionId: string, { kind, text, choices }: QuestionContent): AskedQuestion => ({
  questionId,
  kind,
  text,
  choices: choicesOf({ kind, choices }).map((choice) => ({ ...choice })),
})

/** With what is right: only once it was answered. */
export const asExplained = (questionId: string, content: QuestionContent): Explained => {
  const { right, explanation, clause } = content
  return {
    ...asAsked(questionId, content),
    right: [...right],
    ...(explanation && { explanation }),
    ...(clause && { clause }),
  }
}

export const fullOf = ({ questions }: Pick<StoredExam, 'questions'>): number =>
  questions.reduce((sum, { points }) => sum + points, 0)

export const lineOf = (exam: StoredExam): ExamLine => {
  const { examId, employeeId, title, state, startedAt, endsAt, closedAt, spot, marks } = exam
  const mark = marks.at(-1)
  return {
    ...{ examId, employeeId, title, state, startedAt, endsAt },
    ...(closedAt && { closedAt }),
    isSpot: spot !== undefined,
    full: fullOf(exam),
    ...(mark && { score: mark.score, passed: mark.passed }),
    isRemarked: marks.length > 1,
  }
}

const chosenIn = ({ answers }: StoredExam): Record<string, string[]> =>
  Object.fromEntries(Object.entries(answers).map(([questionId, { chosen }]) => [questionId, [...chosen]]))

export const sheetOf = (exam: StoredExam, contents: Contents, at: Date): ExamSheet => {
  const { examId, employeeId, employeeName: name, title, spot, endsAt, passMark, questions } = exam
  return {
    examId,
    employee: { employeeId, name },
    title,
    isSpot: spot !== undefined,
    now: at.toISOString(),
    endsAt,
    full: fullOf(exam),
    passMark,
    questions: questions.flatMap(({ questionId, points }) => {
      const content = contents.get(questionId)
      return content ? [{ ...asAsked(questionId, content), points }] : []
    }),
    answers: chosenIn(exam),
  }
}

export const certificateShown = (certificate: StoredCertificate): CertificateShown => {
  const { number, title, issuedOn, validUntil, score, full } = certificate
  return { number, title, issuedOn, validUntil, score, full }
}

/** Of a running exam nothing is explained. */
export const resultOf = (exam: StoredExam, contents: Contents, certificate?: StoredCertificate): ExamResult => {
  const { employeeId, employeeName: name, passMark, marks } = exam
  const wrong = marks.at(-1)?.wrong ?? []
  return {
    line: lineOf(exam),
    employee: { employeeId, name },
    passMark,
    marks: marks.map((mark) => ({
      at: mark.at,
      score: mark.score,
      passed: mark.passed,
      wrong: mark.wrong.length,
      corrected: mark.corrected.map(({ questionId }) => questionId),
      reasons: [...new Set(mark.corrected.flatMap(({ reason }) => (reason === undefined ? [] : [reason])))],
    })),
    wrong: wrong.flatMap((questionId) => {
      const content = contents.get(questionId)
      const chosen = exam.answers[questionId]?.chosen ?? []
      return content ? [{ ...asExplained(questionId, content), chosen: [...chosen] }] : []
    }),
    ...(certificate && { certificate: certificateShown(certificate) }),
  }
}
