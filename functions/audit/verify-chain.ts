import type { AuditFault } from '@app/types/audit/contract'
import { encodeTime } from 'ulid'
import * as z from 'zod'
import {
  type Beginning,
  closesAt,
  type DayPlace,
  type DaySeal,
  daySealHashOf,
  eventHashOf,
  type Head,
  type KeptEvent,
  type Seal,
  sealHashOf,
  startOf,
} from './chain'

/** A day as it lies there, in the order of its keys. Nothing about it is believed. */
export type DayLog = {
  readonly events: readonly KeptEvent[]
  readonly seals: readonly unknown[]
  readonly daySeal: unknown
  /** The day seals before and after, if there are any. */
  readonly dayBefore: unknown
  readonly dayAfter: unknown
  readonly beginning: Beginning | undefined
}

type Verified = { readonly faults: readonly AuditFault[]; readonly waiting: number }

const StoredSeal = z.strictObject({
  sequence: z.number(),
  eventId: z.string(),
  eventHash: z.string(),
  previous: z.string(),
  sealedAt: z.string(),
  hash: z.string(),
})
const StoredDaySeal = z.strictObject({
  day: z.string(),
  count: z.number(),
  last: z.string(),
  previousDay: z.string(),
  closedAt: z.string(),
  hash: z.string(),
})

const minutes = (count: number) => count * 60_000
/** Events wait two minutes and the sequencer comes every five; what is older than this was passed over. */
const patience = minutes(15)

/**
 * Compares a day with its seals. An untouched log has no faults; any change of one event, one seal or the day seal has
 * at least one. Once the day after is closed too, changing everything of a day does not help: that seal names this one.
 */
export const verifyChain = (place: DayPlace, log: DayLog, now: Date): Verified => {
  const { seals, faults: ofSeals } = verifySeals(place, log.seals)
  const { faults: ofEvents, waiting } = verifyEvents(seals, log, now)
  return { faults: [...ofSeals, ...ofEvents, ...verifyDaySeal(place, log, now)], waiting }
}

const verifySeals = (place: DayPlace, rows: readonly unknown[]) => {
  const seals: Seal[] = []
  const faults: AuditFault[] = []
  const sealed = new Set<string>()
  let head = startOf(place)
  for (const row of rows) {
    const { data: seal } = StoredSeal.safeParse(row)
    if (!seal) {
      faults.push({ kind: 'sealAltered', sequence: String((row as { sequence?: unknown })?.sequence) })
      head = { ...head, sequence: head.sequence + 1 }
      continue
    }
    faults.push(...faultsOf(place, head, seal, sealed))
    sealed.add(seal.eventId)
    seals.push(seal)
    head = seal
  }
  return { seals, faults }
}

const faultsOf = (place: DayPlace, head: Head, seal: Seal, sealed: ReadonlySet<string>): AuditFault[] => {
  const { eventId } = seal
  const sequence = String(seal.sequence)
  const faults: AuditFault[] = []
  if (sealHashOf(place, seal) !== seal.hash) faults.push({ kind: 'sealAltered', eventId, sequence })
  if (seal.sequence <= head.sequence || sealed.has(eventId)) faults.push({ kind: 'sealDoubled', eventId, sequence })
  else if (seal.sequence > head.sequence + 1) faults.push({ kind: 'sealMissing', sequence: String(head.sequence + 1) })
  else if (seal.previous !== head.hash) faults.push({ kind: 'sealUnlinked', eventId, sequence })
  return faults
}

const verifyEvents = (seals: readonly Seal[], { events, daySeal }: DayLog, now: Date) => {
  const faults: AuditFault[] = []
  const kept = new Map<string, KeptEvent>()
  for (const event of events) {
    if (kept.has(event.eventId)) faults.push({ kind: 'eventDoubled', eventId: event.eventId })
    kept.set(event.eventId, event)
  }
  for (const { eventId, eventHash } of seals) {
    const event = kept.get(eventId)
    if (!event) faults.push({ kind: 'eventMissing', eventId })
    else if (eventHashOf(event) !== eventHash) faults.push({ kind: 'eventAltered', eventId })
    kept.delete(eventId)
  }
  const passedOver = encodeTime(now.getTime() - patience)
  const unsealed = [...kept.keys()].filter((eventId) => daySeal !== undefined || eventId < passedOver)
  faults.push(...unsealed.map((eventId) => ({ kind: 'eventUnsealed' as const, eventId })))
  return { faults, waiting: kept.size - unsealed.length }
}

const verifyDaySeal = (place: DayPlace, log: DayLog, now: Date): AuditFault[] => {
  if (log.daySeal === undefined) return isOverdue(place, log, now) ? [{ kind: 'dayMissing' }] : []
  const { data: seal } = StoredDaySeal.safeParse(log.daySeal)
  if (!seal || seal.day !== place.day || daySealHashOf(place.district, seal) !== seal.hash)
    return [{ kind: 'dayAltered' }]
  return [...countFaults(place, seal, log.seals), ...(isLinked(seal, log) ? [] : [{ kind: 'dayUnlinked' as const }])]
}

const countFaults = (place: DayPlace, { count, last }: DaySeal, seals: readonly unknown[]): AuditFault[] => {
  const end = (seals.at(-1) as Partial<Seal> | undefined) ?? startOf(place)
  if (count === seals.length && last === end.hash) return []
  const sequence = String(count)
  if (count === seals.length) return [{ kind: 'sealAltered', sequence }]
  return [{ kind: count > seals.length ? 'sealMissing' : 'sealDoubled', sequence }]
}

const isOverdue = ({ day }: DayPlace, { beginning, dayAfter }: DayLog, now: Date): boolean => {
  if (!beginning || day < beginning.firstDay) return false
  // days are closed in their order
  return dayAfter !== undefined || now.getTime() > closesAt(day, beginning).getTime() + minutes(60)
}

const isLinked = (seal: DaySeal, { dayBefore, dayAfter, beginning }: DayLog): boolean => {
  const before = (seal.day === beginning?.firstDay ? beginning : dayBefore) as Partial<DaySeal> | undefined
  const after = dayAfter as Partial<DaySeal> | undefined
  return before?.hash === seal.previousDay && (after === undefined || after?.previousDay === seal.hash)
}
