import type { InspectionState } from '@app/types/inspection/values'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../platform/verb'
import type { InspectionDeps } from './deps'
import { type InspectionAsked, loadInspection, subjectOf } from './load-inspection'

type Input = InspectionAsked & { readonly reason: string }
type Answer = { readonly inspectionId: string; readonly state: InspectionState }

/**
 * The office decides that a recusal does not keep its inspectors away from the shop. The inspection stays stopped and on
 * record, with who decided so and why.
 */
export const releaseRecusal = given(
  async (deps: InspectionDeps, { actor, input, at }: Asked<Input>): Promise<Changed<Answer> | Refused> => {
    if (actor.kind !== 'person') return refuse('access.denied')
    const { reason, ...asked } = input
    const loaded = await loadInspection(deps, actor.district, asked)
    if (isRefused(loaded)) return loaded
    const { shop, inspection } = loaded
    const { inspectionId, state } = inspection
    if (state !== 'recused' || inspection.recusalReleased) return refuse('inspection.notRecused')
    const recusalReleased = { at: at.toISOString(), personId: actor.personId, name: actor.name, reason }
    return {
      answer: { inspectionId, state },
      writes: [deps.store.inspections.replace({ ...inspection, recusalReleased }), deps.shops.touch(shop)],
      subject: subjectOf(inspection),
      reason,
    }
  },
)
