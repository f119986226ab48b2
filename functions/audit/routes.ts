import type { AuditEvent, auditContract } from '@app/types/audit/contract'
import { type Actor, grantOf } from '../platform/actor'
import { type Routes, reading } from '../platform/bind'
import { type Asked, given } from '../platform/verb'
import type { SealsKept } from './seals'
import type { AuditStore } from './store'
import { verifyDay } from './verify-day'

export type AuditDeps = { readonly store: AuditStore; readonly seals: SealsKept }

const isAuditor = (actor: Actor) => grantOf(actor, 'audit') !== undefined
const may = { listAuditEvents: isAuditor, verifyDay: isAuditor }

type Wanted = { readonly day: string; readonly cursor?: string | undefined }

const pageLength = 100

/** The audit administrator pages back through one day of Shanghai. */
const listAuditEvents = given(async ({ store }: AuditDeps, { actor, input }: Asked<Wanted>) => {
  const items = await store.ofDay(actor.district, input.day, input.cursor)
  const events: AuditEvent[] = items.map(({ eventId, at, operation, outcome, actor: who, subject, reason }) => ({
    eventId,
    at,
    operation,
    outcome,
    ...(who.personId && { personId: who.personId }),
    ...(who.name && { personName: who.name }),
    ...(subject && { subject }),
    ...(reason && { reason }),
  }))
  const last = events.at(-1)
  return { events, ...(last && events.length === pageLength && { cursor: last.eventId }) }
})

export const auditRoutes = (deps: AuditDeps): Routes<typeof auditContract> => ({
  listAuditEvents: reading(may.listAuditEvents, listAuditEvents(deps)),
  verifyDay: reading(may.verifyDay, verifyDay(deps)),
})
