import type { auditContract } from '@app/types/audit/contract'
import type { AskLog } from '../evidence/public'
import { type Actor, grantOf } from '../platform/actor'
import { type Routes, reading } from '../platform/bind'
import { listAuditEvents } from './list-audit-events'
import type { SealsKept } from './seals'
import type { AuditStore } from './store'
import { verifyDay } from './verify-day'

type AuditDeps = { readonly store: AuditStore; readonly seals: SealsKept; readonly log: AskLog }

const isAuditor = (actor: Actor) => grantOf(actor, 'audit') !== undefined
const may = { listAuditEvents: isAuditor, verifyDay: isAuditor }

export const auditRoutes = (deps: AuditDeps): Routes<typeof auditContract> => ({
  listAuditEvents: reading(may.listAuditEvents, listAuditEvents(deps)),
  verifyDay: reading(may.verifyDay, verifyDay(deps)),
})
