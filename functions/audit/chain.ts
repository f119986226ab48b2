import { createHash } from 'node:crypto'
import { canonicalJson } from '@app/rules/evidence/canonical'

/** One day of Shanghai in one district: its events are sealed in a chain of their own. */
export type DayPlace = { readonly district: string; readonly day: string }

/** An event as it lies in `records`, every attribute of it, bytes in base64 as the command line of AWS prints them. */
export type KeptEvent = { readonly eventId: string; readonly row: unknown }

/** Fixes one event. `previous` is the hash of the seal before, so that none can be taken out or put in between. */
export type Seal = {
  /** From 1, without a gap. */
  readonly sequence: number
  readonly eventId: string
  /** SHA-256 over the event's canonical bytes. */
  readonly eventHash: string
  readonly previous: string
  readonly sealedAt: string
  readonly hash: string
}

/** Fixes a whole day: how many seals, the last of them, and the day before. Nothing is sealed in that day afterwards. */
export type DaySeal = {
  readonly day: string
  readonly count: number
  readonly last: string
  readonly previousDay: string
  readonly closedAt: string
  readonly hash: string
}

/** Where a district's days begin to be sealed. */
export type Beginning = { readonly firstDay: string; readonly begunAt: string; readonly hash: string }

/** The end of a chain so far. */
export type Head = { readonly sequence: number; readonly hash: string }

const hashOf = (value: unknown): string => createHash('sha256').update(canonicalJson(value)).digest('hex')

export const eventHashOf = ({ row }: KeptEvent): string => hashOf(row)
export const sealHashOf = ({ district, day }: DayPlace, { hash: _, ...rest }: Seal): string =>
  hashOf({ seal: rest, district, day })
export const daySealHashOf = (district: string, { hash: _, ...rest }: DaySeal): string =>
  hashOf({ daySeal: rest, district })

/** What the first seal of a day is linked to. */
export const startOf = ({ district, day }: DayPlace): Head => ({
  sequence: 0,
  hash: hashOf({ start: { district, day } }),
})

export const beginOn = (district: string, firstDay: string, at: Date): Beginning => {
  const begun = { firstDay, begunAt: at.toISOString() }
  return { ...begun, hash: hashOf({ beginning: begun, district }) }
}

/** Seals events one after the other behind the head. */
export const sealAfter = (place: DayPlace, head: Head, events: readonly KeptEvent[], at: Date): readonly Seal[] => {
  let { sequence, hash } = head
  return events.map((event) => {
    sequence += 1
    const body = { sequence, eventId: event.eventId, eventHash: eventHashOf(event), previous: hash }
    const seal = { ...body, sealedAt: at.toISOString(), hash: '' }
    hash = sealHashOf(place, seal)
    return { ...seal, hash }
  })
}

/** `previousDay` is the hash of the day seal before, or of the beginning. */
export const closeAfter = ({ district, day }: DayPlace, head: Head, previousDay: string, at: Date): DaySeal => {
  const body = { day, count: head.sequence, last: head.hash, previousDay, closedAt: at.toISOString(), hash: '' }
  return { ...body, hash: daySealHashOf(district, body) }
}

const hour = 3_600_000
const endOf = (day: string): number => Date.parse(`${day}T16:00:00.000Z`)

/**
 * When a day may be closed: an hour after its midnight, and an hour after sealing began. No Lambda runs longer than
 * some minutes, so whatever began in that day has been committed by then.
 */
export const closesAt = (day: string, { begunAt }: Pick<Beginning, 'begunAt'>): Date =>
  new Date(Math.max(endOf(day), Date.parse(begunAt)) + hour)
