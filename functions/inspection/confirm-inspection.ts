import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../platform/verb'
import { inspects } from './access'
import type { InspectionDeps } from './deps'
import { type InspectionAsked, loadInspection, subjectOf } from './load-inspection'

type Answer = { readonly inspectionId: string; readonly confirmedAt: string }

/** The second inspector says on the own phone that they take part; saying it twice is harmless. */
export const confirmInspection = given(
  async (deps: InspectionDeps, { actor, input, at }: Asked<InspectionAsked>): Promise<Changed<Answer> | Refused> => {
    const loaded = await loadInspection(deps, actor.district, input)
    if (isRefused(loaded)) return loaded
    const { shop, inspection } = loaded
    const subject = subjectOf(inspection)
    const second = inspection.inspectors[1]?.personId
    if (!inspects(actor, inspection) || actor.personId !== second) return refuse('access.denied', undefined, subject)
    if (inspection.state !== 'notified') return refuse('inspection.submitted')
    const confirmedAt = inspection.confirmedAt ?? at.toISOString()
    const answer = { inspectionId: inspection.inspectionId, confirmedAt }
    if (inspection.confirmedAt) return { answer, writes: [], subject }
    const writes = [deps.store.inspections.replace({ ...inspection, confirmedAt }), deps.shops.touch(shop)]
    return { answer, writes, subject }
  },
)
