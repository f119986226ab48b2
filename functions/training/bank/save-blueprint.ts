import { bankLacks, blueprintProblems } from '@app/rules/training/blueprint-problems'
import type { BlueprintContent } from '@app/types/training/question'
import type { BankState } from '@app/types/training/values'
import { type Asked, type Changed, given, type Refused, refuse } from '../../platform/verb'
import { changedBy, refuseChanged } from '../changed-by'
import type { TrainingDeps } from '../deps'
import { drawables } from './drawable'

type Input = {
  readonly blueprintId: string
  readonly revision?: number | undefined
  readonly state: BankState
  readonly content: BlueprintContent
}

/** An exam that is offered can be held: its courses are there, and the bank fills every part. */
const refuseOffer = async (
  { store }: Pick<TrainingDeps, 'store'>,
  district: string,
  { state, content }: Pick<Input, 'state' | 'content'>,
): Promise<Refused | undefined> => {
  const problems = blueprintProblems(content)
  if (problems.length > 0) return refuse('training.blueprintInvalid', problems)
  if (state === 'withdrawn') return undefined
  const [courses, bank] = await Promise.all([store.coursesOf(district), store.bankOf(district)])
  const offered = courses.filter((course) => course.state === 'published').map(({ courseId }) => courseId)
  if (!content.courseIds.every((id) => offered.includes(id))) return refuse('training.courseUnknown')
  const lacks = bankLacks(drawables(bank), content)
  return lacks.length > 0 ? refuse('training.bankLacks', lacks) : undefined
}

/** The rule of an exam; papers that were drawn keep the one they were drawn by. */
export const saveBlueprint = given(
  async (
    { store }: TrainingDeps,
    { actor, input, at }: Asked<Input>,
  ): Promise<Changed<{ revision: number }> | Refused> => {
    if (actor.kind !== 'person') return refuse('access.denied')
    const { blueprintId, revision, state, content } = input
    const { district } = actor
    const before = await store.blueprints.get({ district, blueprintId })
    if (!before && revision !== undefined) return refuse('training.blueprintUnknown')
    const refusal = refuseChanged(before, revision) ?? (await refuseOffer({ store }, district, input))
    if (refusal) return refusal
    const facts = { state, content, ...changedBy(actor, at) }
    const write = before
      ? store.blueprints.replace({ ...before, ...facts })
      : store.blueprints.insert({ ...facts, revision: 1, district, blueprintId })
    return { answer: { revision: (before?.revision ?? 0) + 1 }, writes: [write], subject: `blueprint:${blueprintId}` }
  },
)
