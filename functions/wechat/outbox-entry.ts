import type { OutboxEntry, OutboxOutcome } from '@app/types/push/contract'

export type { OutboxEntry, OutboxOutcome }

/**
 * Answer of `POST /api/outbox/lease` with `{ most }`. Every entry in it is already stored as `sending`: whoever holds
 * the lease may try it once, then says how it ended with `POST /api/outbox/report` and `{ leaseId, id, outcome }`.
 */
export type Lease = { readonly leaseId: string; readonly entries: readonly OutboxEntry[] }
