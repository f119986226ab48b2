import * as z from 'zod'
import { Cursor, Day, Id, Instant, reads } from '../platform/contract'

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

export const auditContract = {
  /** Audit administrator: what happened on a day, newest first. */
  listAuditEvents: reads('/audit')
    .input(z.object({ day: Day, cursor: Cursor.optional() }))
    .output(z.object({ events: z.array(AuditEvent), cursor: Cursor.optional() })),
}
