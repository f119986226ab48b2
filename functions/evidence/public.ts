import type { LogEntry } from '@app/types/evidence/contract'
import type { Write } from '../platform/ports/records'
import type { CheckTreeHead, TreeHash } from '../platform/ports/sign-tree-head'
import { leafOf } from './entry-name'
import type { LogRows } from './log-rows'
import { proveSubject } from './prove-subject'
import type { EvidenceStore } from './store'
import { vouched } from './vouched'

export { type LogRows, logRows } from './log-rows'
export { type Due, type SequenceParts, sequenceDistrict } from './sequence-district'

/** How a domain has something logged. */
export type LogEntries = {
  /**
   * The write that hands an entry to the log, for the transaction that causes it; the sequencer makes it a leaf within
   * minutes. The same entry twice is one leaf; while it waits, a second hand-in is refused with its transaction.
   */
  readonly append: (entry: LogEntry) => Write
}

export const logEntries = (store: EvidenceStore, hash: TreeHash): LogEntries => ({
  append: (entry) =>
    store.pending.insert({ revision: 1, district: entry.district, leafKey: leafOf(hash, entry).name, entry }),
})

/** What other domains may ask the log. */
export const askLog = (rows: LogRows, hash: TreeHash, check: CheckTreeHead) => ({
  /** The newest signed head; undefined before anything was logged. */
  newestHead: (district: string) => rows.newestHead(district),
  /** Everything logged about a subject, with proofs; undefined until the sequencer came by. */
  prove: (asked: Parameters<typeof proveSubject>[1]) => proveSubject({ rows, hash }, asked),
  /** What was logged about subjects, and whether the newest head vouches for it. */
  vouched: (district: string, subjects: readonly string[]) => vouched({ rows, hash, check }, district, subjects),
})
export type AskLog = ReturnType<typeof askLog>
export type { Vouched } from './vouched'
