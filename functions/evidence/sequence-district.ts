import type { LogEntry } from '@app/types/evidence/contract'
import { evidenceFormats } from '@app/types/evidence/values'
import { logHeadKey } from '../platform/log-head-key'
import type { Clock } from '../platform/ports/clock'
import type { PublicItems } from '../platform/ports/public-items'
import type { Commit } from '../platform/ports/records'
import { growLog } from './grow-log'
import { type SignParts, signHead } from './sign-head'
import type { EvidenceStore, PendingEntry } from './store'

export type SequenceParts = SignParts & {
  readonly store: EvidenceStore
  readonly commit: Commit
  readonly clock: Clock
  readonly items: Pick<PublicItems, 'putIfNewer'>
}

/** Entries of another domain that belong in the log now; naming one that is a leaf already does no harm. */
export type Due = (district: string) => Promise<readonly LogEntry[]>

/**
 * Makes leaves of everything that waits, signs the log and shows its head to everybody. Safe to repeat, to be killed at
 * any step and to run twice at once: leaves are added in whole transactions, what waits is taken away only when it is a
 * leaf, and who comes second changes nothing.
 */
export const sequenceDistrict =
  (parts: SequenceParts, due: Due) =>
  async (district: string): Promise<void> => {
    const waiting = await parts.store.waiting(district)
    const entries = [...inOrder(waiting).map(({ entry }) => entry), ...(await due(district))]
    if (!(await growLog(parts, district, entries))) return
    await takeAway(parts, waiting)
    const head = await signHead(parts, district, parts.clock())
    if (!head) return
    const keys = [...(await parts.rows.keys(district))]
    await parts.items.putIfNewer(logHeadKey(district), head.size, {
      format: evidenceFormats.headFile,
      district,
      head,
      keys,
    })
  }

const inOrder = (waiting: readonly PendingEntry[]) =>
  waiting.toSorted((a, b) => a.entry.at.localeCompare(b.entry.at) || a.leafKey.localeCompare(b.leafKey))

/** DynamoDB's limit of one transaction. */
const mostAtOnce = 100

/** Another sequencer may have taken away some of them: then each is tried by itself. */
const takeAway = async ({ store, commit }: SequenceParts, waiting: readonly PendingEntry[]): Promise<void> => {
  for (let from = 0; from < waiting.length; from += mostAtOnce) {
    const removals = waiting.slice(from, from + mostAtOnce).map((one) => store.pending.remove(one))
    const { refused } = await commit(removals)
    if (refused) for (const removal of removals) await commit([removal])
  }
}
