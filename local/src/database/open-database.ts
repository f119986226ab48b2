import { mkdir } from 'node:fs/promises'
import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb'
import { clientConfigFor, type Dispatch } from './client-config'
import { openDispatch } from './dispatch'
import { finishTableChanges } from './engine/change-tables'
import type { Access } from './engine/engine-store'
import { openLevel } from './engine/level'
import { openTables } from './engine/tables'
import { sweepExpired } from './expiry/sweep'
import { openTimeToLive } from './expiry/time-to-live'
import { type Feed, openFeed } from './feed/feed'
import { openFeedLog } from './feed/feed-log'
import { startHousekeeping } from './housekeeping'
import { openCommitLog } from './write/commit-log'
import { openTransactionTokens } from './write/transaction-tokens'
import { openWriter } from './write/writer'

export type DatabaseSettings = {
  /** A folder that one database at a time may hold; without one everything is in memory. */
  readonly path?: string | undefined
  /** Wait until the disk has it, not only the operating system: survives a loss of power too. */
  readonly sync?: boolean
  /** For times to live, tokens and the feed. */
  readonly clock: () => Date
  /** Whether it tidies up every second by itself, as the service does (default), or only when `sweepExpired` is called. */
  readonly tidies?: boolean
  /** Asked every second: while it says yes, what has expired stays, as DynamoDB may leave it for days. */
  readonly leavesExpired?: () => boolean
}

/** DynamoDB in this process. */
export type EmbeddedDatabase = {
  /** `new DynamoDBClient(database.clientConfig)`: nothing above it knows. */
  readonly clientConfig: DynamoDBClientConfig
  /** Stands in for the tables' streams. */
  readonly feed: Feed
  readonly dispatch: Dispatch
  /** Removes at once what has expired by the clock, which otherwise happens every second; resolves to how many items. */
  readonly sweepExpired: () => Promise<number>
  readonly close: () => Promise<void>
}

/** Throws `DatabaseBusyError` when the folder is in use. */
export const openDatabase = async (settings: DatabaseSettings): Promise<EmbeddedDatabase> => {
  const { path, sync = false, clock, tidies = true, leavesExpired = () => false } = settings
  if (path !== undefined) await mkdir(path, { recursive: true })
  const level = await openLevel(path)
  const log = openCommitLog(level, sync)
  const tables = openTables(log.read)
  const access = accessTo(level, tables.find, log.read)
  await finishTableChanges({ access, log })
  const timeToLive = await openTimeToLive({ level, log, tables })
  const tokens = await openTransactionTokens(level, clock)
  const feedLog = openFeedLog({ level, log, tables, clock })
  const control = await openFeed({ level, log, feedLog })
  const writer = openWriter({ access, log, feedLog, timeToLive, wake: control.wake })
  const committed = accessTo(level, tables.find, level.getSync.bind(level))
  const dispatch = openDispatch({ access, committed, log, tables, tokens, timeToLive, writer })
  const sweep = () => sweepExpired({ level, log, tables, timeToLive, writer, clock })
  const sweepUnlessLeft = async () => (leavesExpired() ? 0 : await sweep())
  const parts = { level, log, feedLog, control, tokens, sweep: sweepUnlessLeft, clock }
  const housekeeping = tidies ? startHousekeeping(parts) : undefined
  return {
    clientConfig: clientConfigFor(dispatch),
    feed: control.feed,
    dispatch,
    sweepExpired: sweep,
    close: async () => {
      await Promise.all([housekeeping?.stop(), control.stop()])
      await log.flushed().finally(level.close.bind(level))
    },
  }
}

const accessTo = (
  level: Access['level'],
  findTable: Access['findTable'],
  read: (key: string) => string | undefined,
): Access => ({
  level,
  findTable,
  get: (key) => {
    const text = read(key)
    return text === undefined ? undefined : JSON.parse(text)
  },
  write: () => {
    throw new Error('A read does not write')
  },
})
