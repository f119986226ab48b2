import { beginningWith, chunksOf, type Level } from '../engine/level'
import type { CommitLog } from '../write/commit-log'
import { type Consumer, type ConsumerSettings, type RunningConsumer, startConsumer } from './consumer'
import type { FeedLog } from './feed-log'
import { sequenceText } from './feed-record'

export type Feed = {
  /** Begins with the oldest entry that is still there, or after the checkpoint of an earlier consumer of this name. */
  readonly consume: (settings: ConsumerSettings) => Consumer
  /** Resolves when every running consumer has dealt with everything, what its handler itself wrote included. */
  readonly idle: () => Promise<void>
}

export type FeedControl = {
  readonly feed: Feed
  /** Something of the table has been committed. */
  readonly wake: (table: string) => void
  readonly isConsumed: (table: string) => boolean
  readonly stop: () => Promise<void>
}

type Parts = { readonly level: Level; readonly log: CommitLog; readonly feedLog: FeedLog }
type Checkpoints = Map<string, string>

const checkpointPrefix = 'checkpoint~'
const checkpointKey = (table: string, name: string) => `${checkpointPrefix}${table}~${name}`

export const openFeed = async (parts: Parts): Promise<FeedControl> => {
  const checkpoints: Checkpoints = new Map()
  for await (const chunk of chunksOf(parts.level, beginningWith(checkpointPrefix)))
    for (const [key, sequenceNumber] of chunk) checkpoints.set(key, sequenceNumber)
  const running = new Map<string, { readonly table: string; readonly consumer: RunningConsumer }>()
  let waiting: (() => void)[] = []

  const isIdle = () => [...running.values()].every(({ consumer }) => consumer.isIdle())
  const settled = () => {
    if (!isIdle()) return
    for (const resolve of waiting.splice(0)) resolve()
  }
  const consume = (settings: ConsumerSettings): Consumer => {
    const key = checkpointKey(settings.table, settings.name)
    if (running.has(key)) throw new Error(`${settings.name} consumes ${settings.table} already`)
    const keeper = keepCheckpoint(parts, checkpoints, settings)
    const consumer = startConsumer(settings, { ...keeper, settled })
    running.set(key, { table: settings.table, consumer })
    const stop = async () => {
      await consumer.stop()
      running.delete(key)
      settled()
    }
    return { stop }
  }
  const ofTable = (table: string) => [...running.values()].filter((one) => one.table === table)
  return {
    feed: { consume, idle: () => whenIdle(isIdle, (resolve) => waiting.push(resolve)) },
    wake: (table) => {
      for (const { consumer } of ofTable(table)) consumer.wake()
    },
    isConsumed: (table) => checkpointsOf(checkpoints, table).length > 0,
    stop: async () => {
      await Promise.all([...running.values()].map(({ consumer }) => consumer.stop()))
      running.clear()
      for (const resolve of waiting) resolve()
      waiting = []
    },
  }
}

const whenIdle = async (isIdle: () => boolean, wait: (resolve: () => void) => void) => {
  while (!isIdle()) await new Promise<void>(wait)
}

const checkpointsOf = (checkpoints: Checkpoints, table: string): readonly string[] =>
  [...checkpoints]
    .filter(([key]) => key.startsWith(checkpointKey(table, '')))
    .map(([, sequenceNumber]) => sequenceNumber)

const start = sequenceText(0)

/** Reads on from the checkpoint and moves it; what every consumer of the table has passed is trimmed. */
const keepCheckpoint = (
  { log, feedLog }: Parts,
  checkpoints: Checkpoints,
  { name, table, batchSize }: ConsumerSettings,
) => {
  const key = checkpointKey(table, name)
  const moveTo = (sequenceNumber: string) => {
    checkpoints.set(key, sequenceNumber)
    log.stage([[key, sequenceNumber]])
  }
  const current = () => checkpoints.get(key) ?? start
  // Kept from the beginning, so that nobody else's progress trims what this one has not seen.
  if (!checkpoints.has(key)) moveTo(start)
  const oldest = () => checkpointsOf(checkpoints, table).reduce((least, one) => (one < least ? one : least))
  return {
    readNext: () => feedLog.readAfter(table, current(), batchSize),
    checkpoint: async (sequenceNumber: string) => {
      const before = oldest()
      moveTo(sequenceNumber)
      await log.flushed()
      if (oldest() > before) await feedLog.trim(table, before, oldest())
    },
  }
}
