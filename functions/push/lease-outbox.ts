import type { OutboxEntry } from '@app/types/push/contract'
import { type Asked, type Changed, given, type Refused } from '../platform/verb'
import type { PushDeps } from './deps'
import type { StoredOutboxEntry } from './store'
import { tryLater } from './try-later'

type Answer = { readonly leaseId: string; readonly entries: OutboxEntry[] }

/** A lease that has not been reported after this long is given up. */
const leaseSeconds = 60

/**
 * Hands due entries to the gateway and marks them `sending` in the same transaction: an attempt that dies after this
 * is never repeated for a message (at most once); a picture may be fetched again, later each time.
 */
export const leaseOutbox = given(
  async ({ store, newId }: PushDeps, asked: Asked<{ readonly most: number }>): Promise<Changed<Answer> | Refused> => {
    const { actor, input, at } = asked
    const { district } = actor
    const page = await store.outbox.list(`D#${district}#OUTBOX#due`, { limit: input.most })
    const due = page.items.filter(({ dueAt }) => dueAt <= at.toISOString())
    const dead = await givenUp(store, district, at)
    const leaseId = newId()
    const leased = due.map((entry) => ({
      ...entry,
      state: 'sending' as const,
      leaseId,
      leasedAt: at.toISOString(),
      attempts: entry.attempts + 1,
    }))
    const changed = [...leased, ...dead]
    const keys = Object.fromEntries(leased.map(({ entryId, key }) => [entryId, key]))
    const lease = { revision: 1, district, leaseId, keys, leasedAt: at.toISOString() }
    return {
      answer: { leaseId, entries: leased.map(asEntry) },
      writes: [store.leases.insert(lease), ...changed.map((entry) => store.outbox.replace(entry))],
      subject: `lease:${leaseId}`,
      // asked every five seconds: a lease of nothing is no event
      ...(changed.length === 0 && { idle: true as const }),
    }
  },
)

const givenUp = async (store: PushDeps['store'], district: string, at: Date): Promise<StoredOutboxEntry[]> => {
  const before = new Date(at.getTime() - leaseSeconds * 1000).toISOString()
  const { items } = await store.outbox.list(`D#${district}#OUTBOX#sending`, { limit: 20 })
  return items
    .filter(({ leasedAt }) => (leasedAt ?? '') < before)
    .map((entry) =>
      entry.what.kind === 'mini-program-code' ? tryLater(entry, at, 'no answer') : { ...entry, state: 'unknown' },
    )
}

const asEntry = ({ entryId, what }: StoredOutboxEntry): OutboxEntry =>
  what.kind === 'mini-program-code'
    ? { id: entryId, kind: what.kind, scene: what.scene, page: what.page }
    : { id: entryId, ...what }
