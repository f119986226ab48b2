import type { AuditEvent } from '@app/types/audit/contract'
import { type Asked, given } from '../platform/verb'
import type { AuditStore } from './store'

type Wanted = {
  readonly day: string
  readonly cursor?: string | undefined
  readonly personId?: string | undefined
  readonly operation?: string | undefined
  readonly outcome?: AuditEvent['outcome'] | undefined
  readonly subject?: string | undefined
}

const pageLength = 100
/** Of a long day no more is read for one answer; the next page goes on from there. */
const mostLooked = 2_000

type Kept = Awaited<ReturnType<AuditStore['ofDay']>>[number]

const shown = ({ eventId, at, operation, outcome, actor: who, subject, reason }: Kept): AuditEvent => ({
  eventId,
  at,
  operation,
  outcome,
  ...(who.personId && { personId: who.personId }),
  ...(who.name && { personName: who.name }),
  ...(subject && { subject }),
  ...(reason && { reason }),
})

/** What is about one shop is also about the person or the paper that stands before its number. */
const isAbout = (event: AuditEvent, subject: string): boolean =>
  event.subject === subject || (event.subject?.split(':').includes(subject.replace(/^\w+:/, '')) ?? false)

const isWanted = (event: AuditEvent, { personId, operation, outcome, subject }: Wanted): boolean =>
  (!personId || event.personId === personId) &&
  (!operation || event.operation === operation) &&
  (!outcome || event.outcome === outcome) &&
  (!subject || isAbout(event, subject))

/** Takes what fits until a page is full; how far it looked is where the next page begins. */
const sift = (items: readonly Kept[], wanted: Wanted, room: number) => {
  const found: AuditEvent[] = []
  for (const item of items) {
    const event = shown(item)
    if (isWanted(event, wanted)) found.push(event)
    if (found.length === room) return { found, lookedAt: event.eventId, isFull: true }
  }
  return { found, lookedAt: items.at(-1)?.eventId, isFull: false }
}

/** The audit administrator pages back through one day of Shanghai, all of it or what fits. */
export const listAuditEvents = given(
  async ({ store }: { readonly store: AuditStore }, { actor, input }: Asked<Wanted>) => {
    const events: AuditEvent[] = []
    let cursor = input.cursor
    for (let looked = 0; looked < mostLooked; looked += pageLength) {
      const items = await store.ofDay(actor.district, input.day, cursor)
      const { found, lookedAt, isFull } = sift(items, input, pageLength - events.length)
      events.push(...found)
      cursor = lookedAt
      if (isFull) break
      if (items.length < pageLength) return { events }
    }
    return { events, ...(cursor && { cursor }) }
  },
)
