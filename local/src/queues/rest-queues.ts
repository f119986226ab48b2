import type { QueueHandler } from './consume'

/** Lets queues rest: what arrives on them meanwhile counts as done, because `run` does that work itself, in its own time. */
export const restQueues = (work: QueueHandler) => {
  const resting = new Set<string>()
  return {
    handlerOf:
      (queue: string): QueueHandler =>
      async (event) =>
        resting.has(queue) ? { batchItemFailures: [] } : await work(event),
    whileQueuesRest: async <T>(queues: readonly string[], run: () => Promise<T>): Promise<T> => {
      for (const queue of queues) resting.add(queue)
      try {
        return await run()
      } finally {
        for (const queue of queues) resting.delete(queue)
      }
    },
  }
}
