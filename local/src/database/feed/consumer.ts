import type { FeedRecord } from './feed-record'
import { openSignal, type Signal } from './signal'

export type ConsumerSettings = {
  /** Names the checkpoint: who comes back under the same name goes on where it stopped. */
  readonly name: string
  readonly table: string
  readonly batchSize: number
  /** Resolves when the records are dealt with; a rejection brings the same records again, never others. */
  readonly handle: (records: FeedRecord[]) => Promise<void>
  readonly onError?: (error: unknown, records: readonly FeedRecord[], attempt: number) => void
  /** Milliseconds until the next attempt; attempts are counted from 1. */
  readonly backoff?: (attempt: number) => number
}

export type Consumer = {
  /** Resolves when a call of `handle` that is under way has ended. */
  readonly stop: () => Promise<void>
}

export type ConsumerParts = {
  readonly readNext: () => Promise<FeedRecord[]>
  readonly checkpoint: (sequenceNumber: string) => Promise<void>
  /** Told each time it has caught up, and when it has stopped. */
  readonly settled: () => void
}

export type RunningConsumer = Consumer & { readonly wake: () => void; readonly isIdle: () => boolean }

/** From 50 ms, doubling, to 5 s. */
const patience = (attempt: number) => Math.min(50 * 2 ** (attempt - 1), 5_000)

export const startConsumer = (settings: ConsumerSettings, parts: ConsumerParts): RunningConsumer => {
  const signal = openSignal()
  const deliver = deliverer(settings, signal)
  let idle = false

  const untilNews = async () => {
    idle = true
    parts.settled()
    await signal.untilNews()
    idle = false
  }
  const round = async () => {
    signal.takeNews()
    const records = await parts.readNext()
    const last = records.at(-1)
    if (last === undefined) await untilNews()
    else if (await deliver(records)) await parts.checkpoint(last.sequenceNumber)
  }
  const run = async () => {
    while (!signal.isStopped()) await round()
  }
  const ended = run().finally(parts.settled)
  const stop = () => {
    signal.stop()
    return ended
  }
  return { wake: signal.wake, isIdle: () => idle && !signal.hasNews(), stop }
}

/** Hands the records over until they are accepted; false when the consumer was stopped before that. */
const deliverer = ({ handle, onError, backoff = patience }: ConsumerSettings, signal: Signal) => {
  const attemptOne = async (records: FeedRecord[], attempt: number): Promise<boolean> => {
    try {
      await handle(records)
      return true
    } catch (error) {
      onError?.(error, records, attempt)
      return false
    }
  }
  return async (records: FeedRecord[]): Promise<boolean> => {
    for (let attempt = 1; !signal.isStopped(); attempt += 1) {
      if (await attemptOne(records, attempt)) return true
      await signal.pause(backoff(attempt))
    }
    return false
  }
}
