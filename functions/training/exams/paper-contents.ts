import type { QuestionContent } from '@app/types/training/question'
import type { TrainingStore } from '../store'

type Named = { readonly questionId: string; readonly version: number }
type Store = Pick<TrainingStore, 'questions' | 'questionVersions'>

/** Questions as they stood when a paper was drawn, by number: today's where nobody changed them since. */
export const contentsOf = async (
  store: Store,
  district: string,
  named: readonly Named[],
): Promise<ReadonlyMap<string, QuestionContent>> => {
  const today = await store.questions.getMany(named.map(({ questionId }) => ({ district, questionId })))
  const found = new Map(
    today.flatMap((one, n) =>
      one && one.version === named[n]?.version ? [[one.questionId, one.content] as const] : [],
    ),
  )
  const earlier = named.filter(({ questionId }) => !found.has(questionId))
  const kept = await store.questionVersions.getMany(
    earlier.map(({ questionId, version }) => ({ district, questionId, version })),
  )
  for (const [n, one] of kept.entries()) {
    if (!one) throw new Error(`version ${earlier[n]?.version} of question ${earlier[n]?.questionId} is gone`)
    found.set(one.questionId, one.content)
  }
  return found
}
