import * as z from 'zod'
import { collection } from '../platform/adapters/collection'
import type { RecordsTable } from '../platform/adapters/tables'

const Message = z.object({
  kind: z.literal('service-message'),
  touser: z.string(),
  templateId: z.string(),
  page: z.string().optional(),
  data: z.record(z.string(), z.object({ value: z.string() })),
})
const CodeImage = z.object({
  kind: z.literal('mini-program-code'),
  scene: z.string(),
  page: z.string(),
  /** Where the picture goes once it is here. */
  objectKey: z.string(),
})

/**
 * One thing for WeChat. `due` waits to be leased; `sending` was handed to the gateway: whatever becomes of that attempt,
 * a message is never sent again; `unknown` is an attempt that died between call and answer.
 */
export const StoredOutboxEntry = z.object({
  revision: z.number(),
  district: z.string(),
  entryId: z.string(),
  /** Recipient, kind and subject: the same thing is never queued twice. */
  key: z.string(),
  state: z.enum(['due', 'sending', 'sent', 'refused', 'unknown', 'setAside']),
  what: z.discriminatedUnion('kind', [Message, CodeImage]),
  dueAt: z.string(),
  attempts: z.number(),
  leaseId: z.string().optional(),
  leasedAt: z.string().optional(),
  outcome: z.string().optional(),
})
export type StoredOutboxEntry = z.infer<typeof StoredOutboxEntry>

/** What one lease hands out: entries' keys by id. A report finds its entry by it in consistent reads. */
const StoredLease = z.object({
  revision: z.number(),
  district: z.string(),
  leaseId: z.string(),
  keys: z.record(z.string(), z.string()),
  leasedAt: z.string(),
})

/** Seconds after which no gateway reports any more. */
const leaseLife = 86_400

const waiting = ({ state }: StoredOutboxEntry) => state === 'due' || state === 'sending'

export const pushStore = (table: RecordsTable) => ({
  outbox: collection(table, {
    name: 'OutboxEntry',
    schema: StoredOutboxEntry,
    key: ({ district, key }: { district: string; key: string }) => ({ pk: `D#${district}#OUTBOX#${key}`, sk: 'ENTRY' }),
    // only what still waits is listed, in order of when it is due
    list: (entry) =>
      waiting(entry)
        ? { listPk: `D#${entry.district}#OUTBOX#${entry.state}`, listSk: `${entry.dueAt}#${entry.entryId}` }
        : undefined,
  }),
  leases: collection(table, {
    name: 'OutboxLease',
    schema: StoredLease,
    key: ({ district, leaseId }: { district: string; leaseId: string }) => ({
      pk: `D#${district}#OUTBOXLEASE#${leaseId}`,
      sk: 'LEASE',
    }),
    ttl: ({ leasedAt }) => Math.floor(Date.parse(leasedAt) / 1000) + leaseLife,
  }),
})
export type PushStore = ReturnType<typeof pushStore>
