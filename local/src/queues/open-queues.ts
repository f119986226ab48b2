import { join } from 'node:path'
import type { SettableClock } from '../clock/settable-clock'
import { sdkHandler } from '../http/sdk-handler'
import { type Consumer, consume, type QueueHandler } from './consume'
import { deadOf, type Message, type QueueSettings } from './message'
import { openQueueLog } from './queue-log'
import { sqsAnswer } from './sqs-answer'

export type QueuesSettings = {
  readonly folder: string
  readonly clock: Pick<SettableClock, 'now' | 'onMove'>
  readonly queues: readonly QueueSettings[]
  /** Told of every failed call; the message itself comes back by the queue's own rules. */
  readonly onError?: (queue: string, error: unknown) => void
}

const endpoint = 'http://sqs.local'

/**
 * Queues with dead letters, kept in one folder. `new SQSClient(queues.clientConfig)` sends to them in this process;
 * `connect` drives a Lambda handler from one, at least once and in no promised order.
 */
export const openQueues = async ({ folder, clock, queues, onError = () => undefined }: QueuesSettings) => {
  const log = await openQueueLog(join(folder, 'queues.log'))
  const settings = new Map(queues.map((queue) => [queue.name, queue]))
  const consumers = new Map<string, Consumer>()
  const on = (queue: string) => [...log.messages.values()].filter((message) => message.queue === queue)
  const busy = () => [...consumers.values()].some((consumer) => consumer.busy())
  const idling = waiters(busy)
  const wakeAll = () => {
    for (const consumer of consumers.values()) consumer.wake()
  }
  const send = async (messages: readonly Message[]) => {
    await log.write({ do: 'send', messages })
    for (const queue of new Set(messages.map((message) => message.queue))) consumers.get(queue)?.wake()
  }
  const delayOf = (queue: string) => delayIn(settings, queue)
  const stopListening = clock.onMove(wakeAll)

  return {
    clientConfig: {
      region: 'local-1',
      endpoint,
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
      requestHandler: sdkHandler(sqsAnswer({ delayOf, send, clock: clock.now })),
    },
    urlOf: (queue: string) => `${endpoint}/000000000000/${queue}`,
    /** Hands the queue's messages to the handler from now on. One handler a queue. */
    connect: (queue: string, handler: QueueHandler): void => {
      const own = settings.get(queue)
      if (own === undefined || consumers.has(queue)) throw new Error(`No queue is free under the name ${queue}`)
      consumers.set(queue, consume({ log, settings: own, handler, clock: clock.now, onError, settled: idling.check }))
      wakeAll()
    },
    /** Resolves when no connected queue has a visible message or a call under way. Hidden messages do not count. */
    idle: idling.wait,
    deadLetters: (queue: string): readonly Message[] => on(deadOf(queue)),
    /** Sends the dead letters of a queue through it once more, as if new; says how many. */
    redrive: async (queue: string): Promise<number> => {
      const ids = on(deadOf(queue)).map((message) => message.id)
      if (ids.length > 0) await log.write({ do: 'redrive', ids, queue, at: clock.now().getTime() })
      wakeAll()
      return ids.length
    },
    /** How many messages each queue holds, visible or not, dead-letter queues included. */
    depths: (): Readonly<Record<string, number>> =>
      Object.fromEntries([...settings.keys()].flatMap((q) => [q, deadOf(q)]).map((q) => [q, on(q).length])),
    /** Takes no more messages, waits for the calls under way, and closes the file. */
    close: async () => {
      stopListening()
      for (const consumer of consumers.values()) consumer.stop()
      await idling.wait()
      await log.close()
    },
  }
}

export type Queues = Awaited<ReturnType<typeof openQueues>>

const delayIn = (settings: ReadonlyMap<string, QueueSettings>, queue: string): number | undefined => {
  const own = settings.get(queue)
  if (own !== undefined) return own.delaySeconds ?? 0
  return [...settings.keys()].some((name) => deadOf(name) === queue) ? 0 : undefined
}

/** Promises that resolve once nothing is busy. */
const waiters = (busy: () => boolean) => {
  let waiting: (() => void)[] = []
  const check = () => {
    if (busy()) return
    const ready = waiting
    waiting = []
    for (const resolve of ready) resolve()
  }
  const wait = () =>
    new Promise<void>((resolve) => {
      waiting.push(resolve)
      check()
    })
  return { check, wait }
}
