import type { ConflictDecision } from '@app/types/inspection/conflict/values'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../../platform/verb'
import type { InspectionDeps } from '../deps'
import { type InspectionAsked, loadInspection, subjectOf } from '../load-inspection'

type Input = InspectionAsked & {
  readonly contentHash: string
  readonly decision: ConflictDecision
  readonly reason: string
}
type Answer = { readonly contentHash: string; readonly decision: ConflictDecision }

/** The office notes what it found out about a second account of an inspection; both stay as they were signed. */
export const settleConflict = given(
  async ({ store, shops }: InspectionDeps, { actor, input, at }: Asked<Input>): Promise<Changed<Answer> | Refused> => {
    if (actor.kind !== 'person') return refuse('access.denied')
    const loaded = await loadInspection({ store, shops }, actor.district, input)
    if (isRefused(loaded)) return loaded
    const { inspection } = loaded
    const { contentHash, decision, reason } = input
    const kept = await store.conflicts.get({ ...inspection, contentHash })
    if (!kept) return refuse('conflict.unknown')
    if (kept.settled) return refuse('conflict.settled')
    const { open = 1, settled = 0 } = inspection.conflicts ?? {}
    const noted = { decision, reason, at: at.toISOString(), personId: actor.personId, name: actor.name }
    return {
      answer: { contentHash, decision },
      writes: [
        store.conflicts.replace({ ...kept, settled: noted }),
        store.inspections.replace({ ...inspection, conflicts: { open: Math.max(0, open - 1), settled: settled + 1 } }),
      ],
      subject: subjectOf(inspection),
      reason,
    }
  },
)
