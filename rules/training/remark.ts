import { type Answerable, type Chosen, type Marks, markPaper } from './mark-paper'

type Corrected = ReadonlyMap<string, readonly string[]>

/** Marks a stored paper again: questions that were corrected since count by their right answer of today. */
export const remarkPaper = (
  {
    paper,
    chosen,
    passMark,
  }: { readonly paper: readonly Answerable[]; readonly chosen: Chosen; readonly passMark: number },
  corrected: Corrected,
): Marks =>
  markPaper(
    paper.map((question) => ({ ...question, right: corrected.get(question.questionId) ?? question.right })),
    chosen,
    passMark,
  )

/** A question as often as it was asked, and how often wrongly answered. */
type Tally = { readonly questionId: string; readonly asked: number; readonly wrong: number }

/** Papers below which a rate says nothing. */
const leastAsked = 3

const rateOf = ({ asked, wrong }: Tally) => wrong / asked

/** Questions that many get wrong, the hardest first. */
export const hardest = (
  papers: readonly { readonly questionIds: readonly string[]; readonly wrong: readonly string[] }[],
  most: number,
): readonly Tally[] => {
  const tallies = new Map<string, { asked: number; wrong: number }>()
  for (const { questionIds, wrong } of papers)
    for (const id of questionIds) {
      const tally = tallies.get(id) ?? { asked: 0, wrong: 0 }
      tallies.set(id, { asked: tally.asked + 1, wrong: tally.wrong + (wrong.includes(id) ? 1 : 0) })
    }
  return [...tallies]
    .map(([questionId, tally]) => ({ questionId, ...tally }))
    .filter(({ asked, wrong }) => asked >= leastAsked && wrong > 0)
    .toSorted((a, b) => rateOf(b) - rateOf(a) || b.asked - a.asked || (a.questionId < b.questionId ? -1 : 1))
    .slice(0, most)
}
