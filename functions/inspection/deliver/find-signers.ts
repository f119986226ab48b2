import type { CertificateStanding, Facts } from '@app/rules/submission/server-intake'
import { type Day, dayOf } from '@app/rules/time/day'
import type { InspectionContent } from '@app/types/inspection/content'
import { certificateNumbersOf, inspectorIn, inspectorSince, type StoredPerson } from '../../identity/public'
import type { Whereabouts } from '../../platform/reach'
import { type Refused, refuse } from '../../platform/verb'
import type { InspectionDeps } from '../deps'
import { isEntitled } from '../is-entitled'
import { subjectOf } from '../load-inspection'

type Signed = {
  /** Where the shop was when they inspected, and since. */
  readonly places: readonly Whereabouts[]
  /** Both were sent by the head of the shop's station (回避): where they work does not matter. */
  readonly sent: boolean
  readonly at: Date
}

type Named = InspectionContent['inspectors'][number]

/**
 * The two who inspected: two different people, each an inspector when it was signed, with a certificate that was valid
 * on the day or the bureau's task order (Order 49 art. 23, 24), one of them at least of the station or grid that the shop
 * was of then or since, unless its head sent them. All of it as of the beginning: what became of them since is marked and does not undo it; an
 * account that had ended before they signed does.
 */
export const signersStanding = async (
  people: InspectionDeps['people'],
  content: InspectionContent,
  { places, sent, at }: Signed,
): Promise<Facts['inspectors'] | Refused> => {
  const { district, inspectors } = content
  const ids = inspectors.map(({ personId }) => personId)
  if (new Set(ids).size < ids.length) return refuse('inspection.sameInspector')
  const found = await Promise.all(ids.map((personId) => people.person(district, personId)))
  const held = inspectors.map((named, index) => ({ named, person: found[index] }))
  const refusal =
    refuseStrangers(held, content, sent ? undefined : places) ??
    refuseUnentitled(held, content) ??
    refuseOtherCredentials(held)
  if (refusal) return refusal
  const today = dayOf(at.toISOString())
  return held.map((one) => ({ atSigning: 'valid', atArrival: standingNow(one, today) }))
}

type Held = readonly { readonly named: Named; readonly person: StoredPerson | undefined }[]

const refuseStrangers = (
  held: Held,
  { startedAt, finishedAt, inspectionId }: InspectionContent,
  places: readonly Whereabouts[] | undefined,
): Refused | undefined => {
  const strangers = held.filter(({ person }) => !person || endedBefore(person, finishedAt))
  if (strangers.length > 0) return refuse('person.unknown', namesOf(strangers))
  const someone =
    places === undefined ||
    held.some(({ person }) => person && places.some((place) => workedAt(person, startedAt, place)))
  return someone ? undefined : refuse('access.denied', undefined, subjectOf({ inspectionId }))
}

/** What was shown at the door is theirs: what is printed under a signature is on file for whoever signed. */
const refuseOtherCredentials = (held: Held) => {
  const differing = held.filter(
    ({ named, person }) =>
      person && (person.name !== named.name || !certificateNumbersOf(person).includes(named.certificateNumber)),
  )
  return differing.length > 0 ? refuse('inspection.credentialDiffers', namesOf(differing)) : undefined
}

const refuseUnentitled = (held: Held, { startedAt, beginning }: InspectionContent) => {
  const without = held.filter(
    ({ named, person }) =>
      !person || !isEntitled(inspectorSince(person, startedAt), named, { startedAt, ...beginning }),
  )
  return without.length > 0 ? refuse('inspection.certificateInvalid', namesOf(without)) : undefined
}

const standingNow = ({ named, person }: Held[number], today: Day): CertificateStanding => {
  const grant = person?.state === 'active' ? inspectorIn(person.grants) : undefined
  if (!grant) return 'revoked'
  return named.shows === 'taskOrder' || grant.certificateValidUntil >= today ? 'valid' : 'expired'
}

const namesOf = (held: readonly { readonly named: Named }[]) => held.map(({ named }) => named.name)

const endedBefore = ({ state, endedAt }: StoredPerson, instant: string): boolean =>
  state === 'ended' && (endedAt === undefined || Date.parse(endedAt) < Date.parse(instant))

/** Grids change hands faster than inspections arrive: the station decides, the one of that time. */
const workedAt = (person: StoredPerson, startedAt: string, { stationId, gridId }: Whereabouts): boolean =>
  inspectorSince(person, startedAt).some((held) => held.stationId === stationId) ||
  (gridId !== undefined && (inspectorIn(person.grants)?.gridIds.includes(gridId) ?? false))
