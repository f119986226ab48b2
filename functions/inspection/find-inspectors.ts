import type { Day } from '@app/rules/time/day'
import { grantOf, type PersonActor } from '../platform/actor'
import { type Refused, refuse } from '../platform/verb'
import type { InspectionDeps } from './deps'
import type { StoredInspection } from './store'

export type Inspector = StoredInspection['inspectors'][number]

type Holder = { readonly personId: string; readonly name: string; readonly grants: PersonActor['grants'] }

/**
 * The two who inspect, the lead first: two different, active inspectors, each with an enforcement certificate that is
 * valid on the day (Order 49 art. 23, 24).
 */
export const findInspectors = async (
  people: InspectionDeps['people'],
  lead: PersonActor,
  { secondInspectorId, day }: { readonly secondInspectorId: string; readonly day: Day },
): Promise<Inspector[] | Refused> => {
  if (secondInspectorId === lead.personId) return refuse('inspection.sameInspector')
  const second = await people.person(lead.district, secondInspectorId)
  if (second?.state !== 'active') return refuse('person.unknown')
  const holders = [lead, second]
  const found = holders.flatMap((holder) => certified(holder, day))
  if (found.length === holders.length) return found
  const without = holders.filter((holder) => certified(holder, day).length === 0)
  return refuse(
    'inspection.certificateInvalid',
    without.map(({ name }) => name),
  )
}

const certified = ({ personId, name, grants }: Holder, day: Day): Inspector[] => {
  const grant = grantOf({ kind: 'person', district: '', personId, name, grants }, 'inspector')
  if (!grant || grant.certificateValidUntil < day) return []
  return [{ personId, name, certificateNumber: grant.certificateNumber, shows: 'certificate' }]
}
