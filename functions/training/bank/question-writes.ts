import type { QuestionContent } from '@app/types/training/question'
import type { PersonActor } from '../../platform/actor'
import type { Write } from '../../platform/ports/records'
import { changedBy } from '../changed-by'
import type { TrainingDeps } from '../deps'
import type { StoredQuestion } from '../store'

type Deps = Pick<TrainingDeps, 'store'>
type Changing = { readonly actor: PersonActor; readonly at: Date }

export const added = (
  { store }: Deps,
  { actor, at }: Changing,
  { questionId, content }: Pick<StoredQuestion, 'questionId' | 'content'>,
): readonly Write[] => {
  const { district } = actor
  const facts = { revision: 1, version: 1, state: 'inUse' as const, ...changedBy(actor, at) }
  return [store.questions.insert({ ...facts, district, questionId, content })]
}

/** The next version of a question; what it was is kept, for papers name it. */
export const changedTo = (
  { store }: Deps,
  { actor, at }: Changing,
  before: StoredQuestion,
  { content, corrects }: { readonly content: QuestionContent; readonly corrects?: string | undefined },
): readonly Write[] => {
  const { district, questionId, version } = before
  const next = {
    ...before,
    version: version + 1,
    state: 'inUse' as const,
    content,
    ...(corrects !== undefined && { correctedIn: version + 1, correctedFor: corrects }),
    ...changedBy(actor, at),
  }
  return [
    store.questions.replace(next),
    store.questionVersions.insert({ revision: 1, district, questionId, version, content: before.content }),
  ]
}
