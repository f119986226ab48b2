import { addDays, dayOf } from '@app/rules/time/day'
import { encodeTime } from 'ulid'
import type { Clock } from '../platform/ports/clock'
import {
  type Beginning,
  beginOn,
  closeAfter,
  closesAt,
  type DayPlace,
  type Head,
  type Seal,
  sealAfter,
  startOf,
} from './chain'
import { daysBetween } from './days-between'
import type { SealsKept } from './seals'

export type SequencerParts = { readonly seals: SealsKept; readonly clock: Clock }

/** An event's number is made just before it is committed; the slowest commit takes seconds. */
const settleMs = 120_000

/**
 * Seals a district's events, day by day since the last closed one, and closes the days that are over. Each run compares
 * whole days, so an event that was committed late is sealed by the next. Safe to repeat and to run twice at once: who
 * comes second changes nothing and leaves the rest to the next run.
 */
export const sealDistrict = async (
  { seals, clock }: SequencerParts,
  district: string,
  firstDay: string,
): Promise<void> => {
  const now = clock()
  const beginning = await begun(seals, district, beginOn(district, firstDay, now))
  const last = await seals.lastDay(district)
  const days = daysBetween(last ? addDays(last.day, 1) : beginning.firstDay, dayOf(now.toISOString()))
  let closed: string | undefined = (last ?? beginning).hash
  for (const day of days) {
    const place = { district, day }
    const sealed = await sealDay(seals, place, now)
    if (!sealed) return
    // days are closed in their order: after one that is not, none is
    closed = closed && (await closeDay(seals, { place, beginning, sealed, previousDay: closed, now }))
  }
}

type Closing = {
  readonly place: DayPlace
  readonly beginning: Beginning
  readonly sealed: SealedDay
  readonly previousDay: string
  readonly now: Date
}

/** The day seal's hash; undefined while the day is not over, and when another sequencer was faster. */
const closeDay = async (seals: SealsKept, { place, beginning, sealed, previousDay, now }: Closing) => {
  if (!sealed.isWhole || now < closesAt(place.day, beginning)) return undefined
  const seal = closeAfter(place, sealed.head, previousDay, now)
  return (await seals.close(place, seal, sealed.head)) ? seal.hash : undefined
}

const begun = async (seals: SealsKept, district: string, fresh: Beginning): Promise<Beginning> => {
  const known = await seals.beginning(district)
  if (known || (await seals.begin(district, fresh))) return known ?? fresh
  const others = await seals.beginning(district)
  if (!others) throw new Error(`the sealing of ${district} has no beginning`)
  return others
}

type SealedDay = {
  readonly head: Head
  /** Whether nothing of the day waits to be old enough. */
  readonly isWhole: boolean
}

/** Undefined when another sequencer is at it. */
const sealDay = async (seals: SealsKept, place: DayPlace, now: Date): Promise<SealedDay | undefined> => {
  const chain = (await seals.ofDay(place)) as readonly Seal[]
  const sealed = new Set(chain.map(({ eventId }) => eventId))
  const unsealed = (await seals.eventsOf(place)).filter(({ eventId }) => !sealed.has(eventId))
  const tooYoung = encodeTime(now.getTime() - settleMs)
  const due = unsealed.filter(({ eventId }) => eventId < tooYoung)
  const head = chain.at(-1) ?? startOf(place)
  const more = sealAfter(place, head, due, now)
  if (!(await seals.append(place, more))) return undefined
  return { head: more.at(-1) ?? head, isWhole: due.length === unsealed.length }
}
