import { sameItem } from '../engine/item'
import { beginningWith, chunksOf, type Level } from '../engine/level'
import { pickKey, type Tables } from '../engine/tables'
import type { Change, CommitLog } from '../write/commit-log'
import type { ItemChange } from '../write/write-set'
import { type FeedRecord, feedKey, feedPrefix, sequenceText } from './feed-record'

const sequenceKey = 'sequence~'

/** The feed on disk: it is written in the same batch as what it tells of. */
export type FeedLog = {
  /** What to write so that the feed tells of these changes, in this order. Takes the next sequence numbers. */
  readonly entriesFor: (changes: readonly ItemChange[], expired: boolean) => readonly Change[]
  readonly readAfter: (table: string, sequenceNumber: string, most: number) => Promise<FeedRecord[]>
  readonly trim: (table: string, after: string, upTo: string) => Promise<void>
  /** Trims what is older than this, in epoch seconds. */
  readonly trimOlder: (table: string, than: number) => Promise<void>
}

type Parts = {
  readonly level: Level
  readonly log: CommitLog
  readonly tables: Tables
  readonly clock: () => Date
}

export const openFeedLog = ({ level, log, tables, clock }: Parts): FeedLog => {
  let sequence = Number(log.read(sequenceKey) ?? 0)
  const entryFor = (change: ItemChange, expired: boolean): Change => {
    sequence += 1
    const keys = pickKey(change.after ?? change.before ?? {}, tables.get(change.table))
    const sequenceNumber = sequenceText(sequence)
    const record = { sequenceNumber, at: Math.floor(clock().getTime() / 1_000), keys, ...tell(change, expired) }
    return [feedKey(change.table, sequenceNumber), JSON.stringify(record satisfies FeedRecord)]
  }
  const trim = (table: string, after: string, upTo: string) =>
    level.clear({ gt: feedKey(table, after), lte: feedKey(table, upTo) })
  return {
    entriesFor: (changes, expired) => {
      const entries = changes.filter(isChange).map((change) => entryFor(change, expired))
      return entries.length === 0 ? [] : [...entries, [sequenceKey, String(sequence)]]
    },
    readAfter: async (table, after, most) => {
      // One bound a side: LevelDB heeds `gte` alone where both are given.
      const range = { gt: feedKey(table, after), lt: `${feedPrefix(table)}\uffff`, limit: most }
      const iterator = level.iterator(range)
      const entries = await iterator.nextv(most).finally(() => iterator.close())
      return entries.map(([, text]) => JSON.parse(text) as FeedRecord)
    },
    trim,
    trimOlder: async (table, than) => {
      const last = await lastOlder(level, table, than)
      if (last !== undefined) await trim(table, '', last)
    },
  }
}

const lastOlder = async (level: Level, table: string, than: number): Promise<string | undefined> => {
  let last: string | undefined
  for await (const chunk of chunksOf(level, beginningWith(feedPrefix(table)))) {
    for (const [, text] of chunk) {
      const record = JSON.parse(text) as FeedRecord
      if (record.at >= than) return last
      last = record.sequenceNumber
    }
  }
  return last
}

/** A write that leaves an item as it was makes no event, as in DynamoDB. */
const isChange = ({ before, after }: ItemChange) => !sameItem(before, after)

const tell = ({ table, before, after }: ItemChange, expired: boolean) => ({
  table,
  eventName: nameOf(before, after),
  ...(before && { oldImage: before }),
  ...(after && { newImage: after }),
  ...(expired && { expired: true as const }),
})

const nameOf = (before: unknown, after: unknown): FeedRecord['eventName'] => {
  if (before === undefined) return 'INSERT'
  return after === undefined ? 'REMOVE' : 'MODIFY'
}
