import type { InspectionState } from '@app/types/inspection/values'
import { type Asked, type Changed, given, isRefused, type Refused } from '../../platform/verb'
import type { InspectionDeps } from '../deps'
import { type InspectionAsked, subjectOf } from '../load-inspection'
import { loadUndecided } from './undecided'

type Input = InspectionAsked & { readonly reason: string }
type Answer = { readonly inspectionId: string; readonly state: InspectionState }

/**
 * It is decided that a recusal does not keep its inspectors away from the shop. The inspection stays stopped and on
 * record, with who decided so and why.
 */
export const releaseRecusal = given(
  async (deps: InspectionDeps, { actor, input, at }: Asked<Input>): Promise<Changed<Answer> | Refused> => {
    const { reason, ...asked } = input
    const loaded = await loadUndecided(deps, actor, asked)
    if (isRefused(loaded)) return loaded
    const { shop, inspection, decides } = loaded
    const { inspectionId, state } = inspection
    const recusalReleased = { at: at.toISOString(), personId: decides.personId, name: decides.name, reason }
    return {
      answer: { inspectionId, state },
      writes: [deps.store.inspections.replace({ ...inspection, recusalReleased }), deps.shops.touch(shop)],
      subject: subjectOf(inspection),
      reason,
    }
  },
)
