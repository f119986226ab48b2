import { inspectorIn } from './grants'
import type { PersonFacts } from './person-writes'
import type { InspectorThen, StoredPerson } from './store'

type Formerly = NonNullable<StoredPerson['formerly']>[number]

const thenOf = ({ grants }: Pick<StoredPerson, 'grants'>): InspectorThen | undefined => {
  const grant = inspectorIn(grants)
  if (!grant) return undefined
  const { certificateNumber, certificateValidUntil, stationId } = grant
  return { certificateNumber, certificateValidUntil, stationId }
}

const entry = (until: string, grant: InspectorThen | undefined): Formerly => ({ until, ...(grant && { grant }) })

const isSame = (one: InspectorThen | undefined, other: InspectorThen | undefined) =>
  JSON.stringify(one) === JSON.stringify(other)

/** What `before` was as an inspector, kept when `after` is so no more: who signs is judged by what held at that time. */
const keptOf = (before: PersonFacts, after: PersonFacts, at: string): readonly Formerly[] => {
  const [had, has] = [thenOf(before), thenOf(after)]
  if (after.state === 'ended') return []
  if (before.state === 'active') return isSame(had, has) ? [] : [entry(at, had)]
  const ended = had ? [entry(before.endedAt ?? at, had)] : []
  // back again: no inspector since the account had ended
  return [...ended, ...((has ?? had) ? [entry(at, undefined)] : [])]
}

/** `after` with what it was before: an inspector's grant is put in other words, and what it said stays readable. */
export const withFormer = (before: PersonFacts | undefined, after: PersonFacts, at: Date): PersonFacts => {
  const kept = before ? keptOf(before, after, at.toISOString()) : []
  return kept.length > 0 ? { ...after, formerly: [...(before?.formerly ?? []), ...kept] } : after
}

/**
 * What somebody was as an inspector at an instant and since, oldest first; nothing when they were none at that instant,
 * whatever they became later. Whether the account had ended is asked apart.
 */
export const inspectorSince = (person: StoredPerson, instant: string): readonly InspectorThen[] => {
  const since = (person.formerly ?? []).filter(({ until }) => Date.parse(until) > Date.parse(instant))
  const [held, ...later] = [...since.map(({ grant }) => grant), thenOf(person)]
  return held ? [held, ...later.flatMap((grant) => grant ?? [])] : []
}

/** Every number under which an enforcement certificate of this person was ever on file. */
export const certificateNumbersOf = (person: StoredPerson): readonly string[] =>
  [...(person.formerly ?? []).map(({ grant }) => grant), thenOf(person)].flatMap(
    (grant) => grant?.certificateNumber ?? [],
  )
