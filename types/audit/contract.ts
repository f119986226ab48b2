import * as z from 'zod'
import { Cursor, Day, Id, Instant, reads, Text } from '../platform/contract'
import { auditDayStates, auditFaultKinds } from './values'

export const AuditEvent = z.object({
  eventId: Id,
  at: Instant,
  operation: z.string(),
  outcome: z.enum(['done', 'denied']),
  personId: z.string().optional(),
  personName: z.string().optional(),
  subject: z.string().optional(),
  reason: z.string().optional(),
})
export type AuditEvent = z.infer<typeof AuditEvent>

/** One thing that is wrong with a day; `eventId` and `sequence` as they stand there, however strange. */
export const AuditFault = z.object({
  kind: z.enum(auditFaultKinds),
  eventId: z.string().optional(),
  sequence: z.string().optional(),
})
export type AuditFault = z.infer<typeof AuditFault>

export const AuditVerification = z.object({
  day: Day,
  state: z.enum(auditDayStates),
  closedAt: Instant.optional(),
  /** Events in the log, seals in the chain, and events too young to be sealed. */
  events: z.number(),
  sealed: z.number(),
  waiting: z.number(),
  /** Zero: the day is whole. */
  faultCount: z.number(),
  /** The first hundred. */
  faults: z.array(AuditFault),
})
export type AuditVerification = z.infer<typeof AuditVerification>

export const auditContract = {
  /** Audit administrator: what happened on a day, newest first; all of it, or what fits. A page may hold few and not be the last. */
  listAuditEvents: reads('/audit')
    .input(
      z.object({
        day: Day,
        cursor: Cursor.optional(),
        personId: Id.optional(),
        operation: Text(60).optional(),
        outcome: z.enum(['done', 'denied']).optional(),
        /** As in an event, e.g. `shop:YX1A0001`, or only the number in it. */
        subject: Text(120).optional(),
      }),
    )
    .output(z.object({ events: z.array(AuditEvent), cursor: Cursor.optional() })),
  /** Audit administrator: whether a day of the log is as it was sealed. */
  verifyDay: reads('/audit/verification')
    .input(z.object({ day: Day }))
    .output(AuditVerification),
}
