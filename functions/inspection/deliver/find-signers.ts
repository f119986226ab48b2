import type { Facts } from '@app/rules/submission/server-intake'
import { type Day, dayOf } from '@app/rules/time/day'
import type { InspectionContent } from '@app/types/inspection/content'
import type { StoredPerson } from '../../identity/public'
import type { Whereabouts } from '../../platform/reach'
import { type Refused, refuse } from '../../platform/verb'
import type { InspectionDeps } from '../deps'
import { subjectOf } from '../load-inspection'

type Signed = {
  readonly shop: Whereabouts
  /** Both were sent by the head of the shop's station (回避): where they work does not matter. */
  readonly sent: boolean
  readonly at: Date
}

type Named = InspectionContent['inspectors'][number]

/**
 * The two who inspected: two different people, each an inspector when it was signed, with a certificate that was valid
 * on the day or the bureau's task order (Order 49 art. 23, 24), one of them at least of the shop's station or grid, unless
 * its head sent them. What became of them since does not undo it; an account that had ended before they signed does.
 */
export const signersStanding = async (
  people: InspectionDeps['people'],
  content: InspectionContent,
  { shop, sent, at }: Signed,
): Promise<Facts['inspectors'] | Refused> => {
  const { district, inspectors } = content
  const ids = inspectors.map(({ personId }) => personId)
  if (new Set(ids).size < ids.length) return refuse('inspection.sameInspector')
  const found = await Promise.all(ids.map((personId) => people.person(district, personId)))
  const held = inspectors.map((named, index) => ({ named, person: found[index] }))
  const refusal = refuseStrangers(held, content, sent ? undefined : shop) ?? refuseUnentitled(held, content)
  if (refusal) return refusal
  const today = dayOf(at.toISOString())
  return held.map(({ named, person }) => ({
    atSigning: 'valid',
    atArrival: person?.state === 'ended' ? 'revoked' : validOn(named, person, today) ? 'valid' : 'expired',
  }))
}

type Held = readonly { readonly named: Named; readonly person: StoredPerson | undefined }[]

const refuseStrangers = (
  held: Held,
  { finishedAt, inspectionId }: InspectionContent,
  shop: Whereabouts | undefined,
): Refused | undefined => {
  const strangers = held.filter(({ person }) => !person || endedBefore(person, finishedAt))
  if (strangers.length > 0) return refuse('person.unknown', namesOf(strangers))
  const someone = shop === undefined || held.some(({ person }) => worksAt(person, shop))
  return someone ? undefined : refuse('access.denied', undefined, subjectOf({ inspectionId }))
}

const refuseUnentitled = (held: Held, { startedAt, beginning }: InspectionContent) => {
  const on = { day: dayOf(startedAt), taskOrder: beginning.taskOrder }
  const without = held.filter(({ named, person }) => !entitled(named, person, on))
  return without.length > 0 ? refuse('inspection.certificateInvalid', namesOf(without)) : undefined
}

const validOn = ({ shows }: Named, person: StoredPerson | undefined, day: Day): boolean => {
  const grant = person?.grants.find((one) => one.role === 'inspector')
  return shows === 'taskOrder' || (grant?.role === 'inspector' && grant.certificateValidUntil >= day)
}

const namesOf = (held: readonly { readonly named: Named }[]) => held.map(({ named }) => named.name)

const endedBefore = ({ state, endedAt }: StoredPerson, instant: string): boolean =>
  state === 'ended' && (endedAt === undefined || Date.parse(endedAt) < Date.parse(instant))

/** Grids change hands faster than inspections arrive: the station decides. */
const worksAt = (person: StoredPerson | undefined, { stationId, gridId }: Whereabouts): boolean => {
  const grant = person?.grants.find((one) => one.role === 'inspector')
  if (grant?.role !== 'inspector') return false
  return grant.stationId === stationId || (gridId !== undefined && grant.gridIds.includes(gridId))
}

type On = { readonly day: Day; readonly taskOrder: string | undefined }

const entitled = (named: Named, person: StoredPerson | undefined, { day, taskOrder }: On): boolean => {
  const isInspector = person?.grants.some(({ role }) => role === 'inspector') ?? false
  if (!isInspector || person?.name !== named.name) return false
  return named.shows === 'taskOrder' ? taskOrder !== undefined : validOn(named, person, day)
}
