import type { Write } from '../../platform/ports/records'
import type { StoredBook } from '../people/store'
import type { TrainingStore } from '../store'

/** Mistakes that a book keeps, the newest. */
const mostMistakes = 300

type Whose = { readonly district: string; readonly shopId: string; readonly employeeId: string }
type Answered = { readonly wrong: readonly string[]; readonly right: readonly string[]; readonly at: Date }

const noted = (mistakes: StoredBook['mistakes'], { wrong, right, at }: Answered): StoredBook['mistakes'] => {
  const before = new Map(mistakes.map((one) => [one.questionId, one]))
  const lastAt = at.toISOString()
  const added = wrong.map((questionId) => ({ questionId, times: (before.get(questionId)?.times ?? 0) + 1, lastAt }))
  const rest = mistakes.filter(({ questionId }) => !wrong.includes(questionId) && !right.includes(questionId))
  return [...added, ...rest].slice(0, mostMistakes)
}

/** The write that puts what was wrong into somebody's book and takes out what was right; none where nothing changes. */
export const noteMistakes = async (
  { books }: Pick<TrainingStore, 'books'>,
  { district, shopId, employeeId }: Whose,
  answered: Answered,
): Promise<readonly Write[]> => {
  const whose = { district, shopId, employeeId }
  const book = await books.get(whose)
  const isKnown = book?.mistakes.some(({ questionId }) => answered.right.includes(questionId)) ?? false
  if (answered.wrong.length === 0 && !isKnown) return []
  const mistakes = noted(book?.mistakes ?? [], answered)
  const kept = { mistakes, notedAt: answered.at.toISOString() }
  return [book ? books.replace({ ...book, ...kept }) : books.insert({ revision: 1, ...whose, ...kept })]
}
