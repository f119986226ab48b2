import type { OutboxOutcome } from '@app/types/push/contract'
import { type Asked, type Changed, given, type Refused, refuse } from '../platform/verb'
import type { PushDeps } from './deps'
import type { StoredOutboxEntry } from './store'
import { tryLater } from './try-later'

type Input = { readonly leaseId: string; readonly id: string; readonly outcome: OutboxOutcome }

/** What became of one leased entry. Only the lease that holds it may say so. */
export const reportOutbox = given(
  async ({ store, objects }: PushDeps, asked: Asked<Input>): Promise<Changed<{ id: string }> | Refused> => {
    const { actor, input, at } = asked
    const entry = await leasedEntry(store, actor.district, input)
    if (!entry) return refuse('lease.unknown')
    const { outcome } = input
    if (outcome.state === 'sent' && outcome.png && entry.what.kind === 'mini-program-code') {
      const body = Buffer.from(outcome.png, 'base64')
      await objects.put({ key: entry.what.objectKey, body, contentType: 'image/png' })
    }
    return {
      answer: { id: input.id },
      writes: [store.outbox.replace(settled(entry, outcome, at))],
      subject: `outbox:${input.id}`,
    }
  },
)

/** The entry if this lease still holds it. The list may lag behind a lease that is answered at once, so it is not asked. */
const leasedEntry = async (
  { leases, outbox }: PushDeps['store'],
  district: string,
  { leaseId, id }: Input,
): Promise<StoredOutboxEntry | undefined> => {
  const key = (await leases.get({ district, leaseId }))?.keys[id]
  const entry = key === undefined ? undefined : await outbox.get({ district, key })
  return entry?.state === 'sending' && entry.leaseId === leaseId ? entry : undefined
}

/** `retry` was never handed to WeChat. */
const settled = (entry: StoredOutboxEntry, outcome: OutboxOutcome, at: Date): StoredOutboxEntry =>
  outcome.state === 'retry'
    ? tryLater(entry, at, outcome.errMsg)
    : { ...entry, state: outcome.state, outcome: wordsOf(outcome) }

const wordsOf = (outcome: Exclude<OutboxOutcome, { state: 'retry' }>): string =>
  outcome.state === 'sent' ? (outcome.msgid ?? '') : outcome.errMsg
