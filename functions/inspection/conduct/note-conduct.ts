import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../../platform/verb'
import type { InspectionDeps } from '../deps'
import { type InspectionAsked, loadInspection, subjectOf } from '../load-inspection'

type Input = InspectionAsked & { readonly finding: string }
type Answer = { readonly inspectionId: string }

/** What the office found out about how an inspection was made; a later finding takes the place of an earlier one. */
export const noteConduct = given(
  async ({ store, shops }: InspectionDeps, { actor, input, at }: Asked<Input>): Promise<Changed<Answer> | Refused> => {
    if (actor.kind !== 'person') return refuse('access.denied')
    const { finding, ...asked } = input
    const loaded = await loadInspection({ store, shops }, actor.district, asked)
    if (isRefused(loaded)) return loaded
    const { inspection } = loaded
    const conduct = { finding, at: at.toISOString(), personId: actor.personId, name: actor.name }
    return {
      answer: { inspectionId: inspection.inspectionId },
      writes: [store.inspections.replace({ ...inspection, conduct })],
      subject: subjectOf(inspection),
      reason: finding,
    }
  },
)
