/** A question as it stood when the paper was drawn: which of its choices are right, by their keys. */
export type Answerable = { readonly questionId: string; readonly right: readonly string[]; readonly points: number }

/** What was chosen, by question; one without was left out. */
export type Chosen = Readonly<Record<string, readonly string[] | undefined>>

/** `wrong` names what was answered wrongly or left out, in the order of the paper. Points are whole numbers. */
export type Marks = {
  readonly score: number
  readonly full: number
  readonly passed: boolean
  readonly wrong: readonly string[]
}

const isRight = ({ right }: Answerable, chosen: readonly string[] = []): boolean => {
  const all = new Set(chosen)
  return all.size === right.length && right.every((key) => all.has(key))
}

/** A question counts whole or not at all: of several right choices exactly those have to be chosen. */
export const markPaper = (paper: readonly Answerable[], chosen: Chosen, passMark: number): Marks => {
  const wrong = paper.filter((question) => !isRight(question, chosen[question.questionId]))
  const full = paper.reduce((sum, { points }) => sum + points, 0)
  const score = full - wrong.reduce((sum, { points }) => sum + points, 0)
  return { score, full, passed: score >= passMark, wrong: wrong.map(({ questionId }) => questionId) }
}
