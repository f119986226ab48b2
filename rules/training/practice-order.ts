/** What of a question tells whether it is about something that was found wrong. */
export type Practisable = {
  readonly questionId: string
  readonly text: string
  readonly clause?: string | undefined
  /** Keys of items of check tables that it is about. */
  readonly itemKeys?: readonly string[] | undefined
}

/** What was found wrong at the shop. */
export type Failure = { readonly key: string; readonly text: string }

const pairsOf = (text: string): ReadonlySet<string> => {
  const letters = [...text.replace(/[\s\p{P}]/gu, '')]
  return new Set(letters.slice(1).map((letter, n) => `${letters[n]}${letter}`))
}

/** How much of the finding's words the question has, from 0 to 1. */
const sharedWords = (text: string, finding: string): number => {
  const [asked, found] = [pairsOf(text), pairsOf(finding)]
  if (found.size === 0) return 0
  return [...found].filter((pair) => asked.has(pair)).length / found.size
}

/** Words that most questions share say nothing. */
const leastShared = 0.3

const fitOf = (question: Practisable, failures: readonly Failure[]): number => {
  if (failures.some(({ key }) => question.itemKeys?.includes(key))) return 2
  const shared = Math.max(
    0,
    ...failures.map(({ text }) => sharedWords(`${question.text}${question.clause ?? ''}`, text)),
  )
  return shared >= leastShared ? shared : 0
}

type Practice = {
  readonly failures: readonly Failure[]
  /** Questions that the person got wrong and not right since. */
  readonly mistaken: ReadonlySet<string>
  readonly lotOf: (questionId: string) => string
}

/**
 * Questions in the order in which somebody practises them: first what the shop's own last inspection found, by the item
 * or else by its words, then the own mistakes, then the rest by lot.
 */
export const practiceOrder = <Q extends Practisable>(
  questions: readonly Q[],
  { failures, mistaken, lotOf }: Practice,
): readonly Q[] =>
  questions
    .map((question) => ({
      question,
      fit: fitOf(question, failures),
      mistake: mistaken.has(question.questionId) ? 1 : 0,
      lot: lotOf(question.questionId),
    }))
    .toSorted((a, b) => b.fit - a.fit || b.mistake - a.mistake || (a.lot < b.lot ? -1 : 1))
    .map(({ question }) => question)
