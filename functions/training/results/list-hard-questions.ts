import { hardest } from '@app/rules/training/remark'
import { type Asked, given } from '../../platform/verb'
import type { TrainingDeps } from '../deps'
import { markedPk } from '../people/store'

/** Papers that are looked at, the last, and questions that are named. */
const papersLookedAt = 300
const mostNamed = 30

type Hard = { readonly questionId: string; readonly text: string; readonly asked: number; readonly wrong: number }

/** Questions that many get wrong: a course is missing, or the question is. */
export const listHardQuestions = given(
  async ({ store }: TrainingDeps, { actor }: Asked<unknown>): Promise<{ papers: number; questions: Hard[] }> => {
    const { district } = actor
    const { items } = await store.exams.list(markedPk(district), { limit: papersLookedAt, reverse: true })
    const papers = items.map(({ questions, marks }) => ({
      questionIds: questions.map(({ questionId }) => questionId),
      wrong: marks.at(-1)?.wrong ?? [],
    }))
    const found = hardest(papers, mostNamed)
    const questions = await store.questions.getMany(found.map(({ questionId }) => ({ district, questionId })))
    return {
      papers: papers.length,
      questions: found.flatMap((tally, n) => {
        const text = questions[n]?.content.text
        return text === undefined ? [] : [{ ...tally, text }]
      }),
    }
  },
)
