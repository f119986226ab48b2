import type { InspectionState } from '@app/types/inspection/values'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../../platform/verb'
import type { InspectionDeps } from '../deps'
import { findInspectors } from '../find-inspectors'
import { type InspectionAsked, subjectOf } from '../load-inspection'
import type { StoredInspection } from '../store'
import { refuseRecused } from './recusals'
import { loadUndecided } from './undecided'

type Input = InspectionAsked & { readonly inspectorIds: readonly string[] }
type Answer = { readonly inspectionId: string; readonly state: InspectionState }

/**
 * The head of the station decides that a recusal has its ground, and who inspects instead: two with a valid certificate,
 * neither kept away by another recusal, and not the recused two (Order 49 art. 23).
 */
export const replaceInspectors = given(
  async (deps: InspectionDeps, { actor, input, at }: Asked<Input>): Promise<Changed<Answer> | Refused> => {
    const loaded = await loadUndecided(deps, actor, input)
    if (isRefused(loaded)) return loaded
    const { shop, inspection, united = shop, decides } = loaded
    const inspectors = await sentInstead(deps, { inspection, ids: input.inspectorIds, at })
    if (isRefused(inspectors)) return inspectors
    const past = await deps.store.ofUnited(united)
    const others = past.filter(({ inspectionId }) => inspectionId !== inspection.inspectionId)
    const recused = refuseRecused(others, inspectors)
    if (recused) return recused
    const recusalReplaced = { at: at.toISOString(), personId: decides.personId, name: decides.name, inspectors }
    return {
      answer: { inspectionId: inspection.inspectionId, state: inspection.state },
      writes: [deps.store.inspections.replace({ ...inspection, recusalReplaced }), deps.shops.touch(shop)],
      subject: subjectOf(inspection),
    }
  },
)

type Sending = { readonly inspection: StoredInspection; readonly ids: readonly string[]; readonly at: Date }
type Sent = NonNullable<StoredInspection['recusalReplaced']>['inspectors']

const sentInstead = async (
  { people }: InspectionDeps,
  { inspection: { district, inspectors }, ids, at }: Sending,
): Promise<Sent | Refused> => {
  const [firstId = '', secondInspectorId = ''] = ids
  const first = await people.person(district, firstId)
  if (first?.state !== 'active') return refuse('person.unknown')
  const lead = { ...first, kind: 'person' as const }
  const found = await findInspectors(people, lead, { secondInspectorId, startedAt: at.toISOString() })
  if (isRefused(found)) return found
  const stays = found.filter(({ personId }) => inspectors.some((one) => one.personId === personId))
  if (stays.length < found.length) return found.map(({ personId, name }) => ({ personId, name }))
  return refuse(
    'inspection.recusedBefore',
    stays.map(({ name }) => name),
  )
}
