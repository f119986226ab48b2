import type { SQSBatchResponse, SQSEvent } from 'aws-lambda'
import { deadOf, isVisible, type Message, type QueueSettings } from './message'
import type { QueueLog } from './queue-log'
import { failedOf, sqsEventOf } from './sqs-event'

// biome-ignore lint/suspicious/noConfusingVoidType: a Lambda handler for SQS may return nothing
export type QueueHandler = (event: SQSEvent) => Promise<SQSBatchResponse | void>

export type ConsumerParts = {
  readonly log: QueueLog
  readonly settings: QueueSettings
  readonly handler: QueueHandler
  readonly clock: () => Date
  readonly onError: (queue: string, error: unknown) => void
  /** Told whenever a call has ended. */
  readonly settled: () => void
}

/** What drives one handler from one queue, as Lambda's poller would. */
export type Consumer = {
  /** Looks for visible messages and hands them over. */
  readonly wake: () => void
  readonly busy: () => boolean
  readonly stop: () => void
}

export const consume = (parts: ConsumerParts): Consumer => {
  const most = parts.settings.concurrency ?? 1
  const held = new Set<string>()
  let running = 0
  let open = true
  let alarm: NodeJS.Timeout | undefined

  const isFree = () => open && running < most
  const visible = () => {
    const now = parts.clock().getTime()
    return waitingOn(parts).filter((message) => !held.has(message.id) && isVisible(message, now, parts.settings))
  }
  const run = async (batch: readonly Message[]) => {
    for (const { id } of batch) held.add(id)
    running += 1
    const recorded = await deliver(parts, batch).then(yes, (error) => parts.onError(parts.settings.name, error))
    for (const { id } of batch) held.delete(id)
    running -= 1
    // When the log cannot be written, the next send or move of the clock tries again; going on at once would spin.
    if (recorded) wake()
    parts.settled()
  }
  const wake = () => {
    while (isFree()) {
      const batch = visible().slice(0, parts.settings.batchSize)
      if (batch.length === 0) break
      void run(batch)
    }
    clearTimeout(alarm)
    if (isFree()) alarm = alarmFor(parts, wake)
  }
  const stop = () => {
    open = false
    clearTimeout(alarm)
  }
  return { wake, busy: () => running > 0 || (open && visible().length > 0), stop }
}

const yes = () => true

const waitingOn = ({ log, settings }: ConsumerParts) =>
  [...log.messages.values()].filter((message) => message.queue === settings.name)

/** Wakes when the next message comes into sight, if the clock is left alone until then. */
const alarmFor = (parts: ConsumerParts, wake: () => void): NodeJS.Timeout | undefined => {
  const now = parts.clock().getTime()
  const times = waitingOn(parts).flatMap(({ visibleAt }) => (visibleAt > now ? [visibleAt] : []))
  if (times.length === 0) return undefined
  return setTimeout(wake, Math.min(times.reduce((a, b) => Math.min(a, b)) - now, 2 ** 31 - 1)).unref()
}

/** The receive is on disk before the handler runs, so that a message which kills the process is counted. */
const deliver = async (parts: ConsumerParts, batch: readonly Message[]): Promise<void> => {
  const { log, settings } = parts
  const at = parts.clock().getTime()
  const isExhausted = (message: Message) => message.received >= settings.maxReceiveCount
  const ids = batch.filter((message) => !isExhausted(message)).map(idOf)
  const exhausted = batch.filter(isExhausted).map(idOf)
  const visibleAt = at + settings.visibilitySeconds * 1_000
  await log.write({ do: 'receive', ids, exhausted, dead: deadOf(settings.name), at, visibleAt })
  const messages = ids.flatMap((id) => log.messages.get(id) ?? [])
  if (messages.length > 0) await log.write(await call(parts, messages))
}

const call = async ({ handler, settings, onError }: ConsumerParts, messages: readonly Message[]) => {
  const ids = messages.map(idOf)
  try {
    const failed = failedOf(messages, (await handler(sqsEventOf(messages))) ?? undefined)
    const split = { done: ids.filter((id) => !failed.has(id)), failed: [...failed] }
    return { do: 'settle', ...split, why: 'reported as a batch item failure' } as const
  } catch (error) {
    onError(settings.name, error)
    return { do: 'settle', done: [], failed: ids, why: String(error) } as const
  }
}

const idOf = ({ id }: Message) => id
