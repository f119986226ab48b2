import type { Access } from '../engine/engine-store'
import type { TimeToLive } from '../expiry/time-to-live'
import type { FeedLog } from '../feed/feed-log'
import type { Change, CommitLog } from './commit-log'
import { openWriteSet, type WriteSet } from './write-set'

/** Opens and commits write sets. Between the two nothing else may run: both belong to one turn of the event loop. */
export type Writer = {
  readonly open: () => WriteSet
  /** Stages items, index rows, expiry entries and events as one; durable once the log is flushed. */
  readonly commit: (
    writes: WriteSet,
    options?: { readonly expired?: boolean; readonly also?: readonly Change[] },
  ) => void
}

type Parts = {
  readonly access: Omit<Access, 'write'>
  readonly log: CommitLog
  readonly feedLog: FeedLog
  readonly timeToLive: TimeToLive
  readonly wake: (table: string) => void
}

export const openWriter = ({ access, log, feedLog, timeToLive, wake }: Parts): Writer => ({
  open: () => openWriteSet(access),
  commit: (writes, { expired = false, also = [] } = {}) => {
    const items = writes.items()
    const events = feedLog.entriesFor(items, expired)
    log.stage([...writes.changes(), ...timeToLive.entriesFor(items), ...events, ...also])
    const wakeAll = () => {
      for (const table of new Set(items.map((item) => item.table))) wake(table)
    }
    // A failure is told to whoever waits for the log.
    if (events.length > 0) log.flushed().then(wakeAll, () => undefined)
  },
})
