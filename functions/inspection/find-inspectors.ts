import type { CredentialKind } from '@app/types/inspection/values'
import { inspectorIn, inspectorSince } from '../identity/public'
import type { PersonActor } from '../platform/actor'
import { type Refused, refuse } from '../platform/verb'
import type { InspectionDeps } from './deps'
import { isEntitled } from './is-entitled'
import type { StoredInspection } from './store'

export type Inspector = StoredInspection['inspectors'][number]

/** What the two held up at the door: their certificates, unless something else is said. */
export type Shown = {
  readonly lead: CredentialKind
  readonly second: CredentialKind
  readonly taskOrder?: string | undefined
}
const certificates: Shown = { lead: 'certificate', second: 'certificate' }

type Beginning = { readonly secondInspectorId: string; readonly startedAt: string; readonly shown?: Shown | undefined }

/**
 * The two who inspect, the lead first: two different, active inspectors, each with an enforcement certificate that is
 * valid on the day or with the bureau's task order (Order 49 art. 23, 24), as the delivery is judged.
 */
export const findInspectors = async (
  people: InspectionDeps['people'],
  lead: PersonActor,
  { secondInspectorId, startedAt, shown = certificates }: Beginning,
): Promise<Inspector[] | Refused> => {
  if (secondInspectorId === lead.personId) return refuse('inspection.sameInspector')
  const second = await people.person(lead.district, secondInspectorId)
  if (second?.state !== 'active') return refuse('person.unknown')
  const on = { startedAt, taskOrder: shown.taskOrder }
  const own = inspectorIn(lead.grants)
  const holders = [
    { person: lead, held: own ? [own] : [], shows: shown.lead },
    { person: second, held: inspectorSince(second, startedAt), shows: shown.second },
  ]
  const without = holders.filter(({ held, shows }) => !isEntitled(held, { shows }, on))
  if (without.length > 0) {
    return refuse(
      'inspection.certificateInvalid',
      without.map(({ person }) => person.name),
    )
  }
  return holders.map(({ person: { personId, name }, held, shows }) => ({
    ...{ personId, name, shows },
    certificateNumber: held[0]?.certificateNumber ?? '',
  }))
}
