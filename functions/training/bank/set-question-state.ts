import type { BankState } from '@app/types/training/values'
import { type Asked, type Changed, given, type Refused, refuse } from '../../platform/verb'
import { changedBy, refuseChanged } from '../changed-by'
import type { TrainingDeps } from '../deps'

type Input = { readonly questionId: string; readonly revision: number; readonly state: BankState }

/** Takes a question out of use, or back: no paper is drawn with it; those that were keep it. */
export const setQuestionState = given(
  async (
    { store }: TrainingDeps,
    { actor, input, at }: Asked<Input>,
  ): Promise<Changed<{ revision: number }> | Refused> => {
    if (actor.kind !== 'person') return refuse('access.denied')
    const { questionId, revision, state } = input
    const before = await store.questions.get({ district: actor.district, questionId })
    if (!before) return refuse('training.questionUnknown')
    const refusal = refuseChanged(before, revision)
    if (refusal) return refusal
    const writes = [store.questions.replace({ ...before, state, ...changedBy(actor, at) })]
    return { answer: { revision: revision + 1 }, writes, subject: `question:${questionId}` }
  },
)
