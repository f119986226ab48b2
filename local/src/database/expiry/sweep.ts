import { performNow, prepare } from '../engine/dynalite'
import { itemPrefix } from '../engine/engine-store'
import type { Item } from '../engine/item'
import { chunksOf, type Level } from '../engine/level'
import { pickKey, type Tables } from '../engine/tables'
import type { CommitLog } from '../write/commit-log'
import type { Writer } from '../write/writer'
import { expiredBefore, expiryOf, itemKeyIn } from './expiry-key'
import type { TimeToLive } from './time-to-live'

export type SweepParts = {
  readonly level: Level
  readonly log: CommitLog
  readonly tables: Tables
  readonly timeToLive: TimeToLive
  readonly writer: Writer
  readonly clock: () => Date
}

/** Removes what has expired by the clock; the feed tells it as done by the service. Returns how many items went. */
export const sweepExpired = async (parts: SweepParts): Promise<number> => {
  const now = Math.floor(parts.clock().getTime() / 1_000)
  let removed = 0
  for (const table of parts.timeToLive.tables())
    for await (const chunk of chunksOf(parts.level, expiredBefore(table, now))) {
      const gone = chunk.filter(([key]) => removeExpired(parts, table, itemKeyIn(table, key), now))
      removed += gone.length
      await parts.log.flushed()
    }
  return removed
}

const removeExpired = (parts: SweepParts, table: string, itemKey: string, now: number): boolean => {
  const { log, tables, timeToLive, writer } = parts
  const text = log.read(itemPrefix(table) + itemKey)
  const attribute = timeToLive.attributeOf(table)
  if (text === undefined || attribute === undefined) return false
  const item = JSON.parse(text) as Item
  // Between the walk and this moment somebody may have given it a longer life.
  const second = expiryOf(item, attribute)
  if (second === undefined || second >= now) return false
  const writes = writer.open()
  performNow(writes.store, prepare('DeleteItem', { TableName: table, Key: pickKey(item, tables.get(table)) }))
  writer.commit(writes, { expired: true })
  return true
}
