import * as z from 'zod'
import { changes, Id, refusing, Said } from '../platform/contract'

/** One thing that only WeChat's cloud can do for us; leased by the gateway's timer. */
export const OutboxEntry = z.discriminatedUnion('kind', [
  z.object({
    id: Id,
    kind: z.literal('service-message'),
    touser: z.string(),
    templateId: z.string(),
    page: z.string().optional(),
    data: z.record(z.string(), z.object({ value: z.string() })),
  }),
  z.object({ id: Id, kind: z.literal('mini-program-code'), scene: z.string().max(32), page: z.string() }),
])
export type OutboxEntry = z.infer<typeof OutboxEntry>

export const OutboxOutcome = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('sent'), msgid: Said(200).optional(), png: z.base64().optional() }),
  z.strictObject({ state: z.literal('refused'), errCode: z.number().int(), errMsg: Said(4_000) }),
  z.strictObject({ state: z.literal('retry'), errCode: z.number().int().optional(), errMsg: Said(4_000) }),
  z.strictObject({ state: z.literal('unknown'), errMsg: Said(4_000) }),
])
export type OutboxOutcome = z.infer<typeof OutboxOutcome>

/** Spoken by the WeChat cloud function `gateway` only. */
export const pushContract = {
  leaseOutbox: changes('/outbox/lease')
    .input(z.strictObject({ most: z.number().int().min(1).max(20) }))
    .output(z.object({ leaseId: Id, entries: z.array(OutboxEntry) })),
  reportOutbox: changes('/outbox/report')
    .input(z.strictObject({ leaseId: Id, id: Id, outcome: OutboxOutcome }))
    .output(z.object({ id: Id }))
    .errors(refusing('lease.unknown')),
}
