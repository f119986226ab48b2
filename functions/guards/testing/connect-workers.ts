import { toStreamEvent } from '@app/local/database/feed/to-stream-event'
import { manifests } from '../../lambdas/manifests'
import { reactLambda } from '../../lambdas/react'
import { workLambda } from '../../lambdas/work'
import type { House } from './open-house'

/** What the cloud does by itself, from now on: the stream wakes `react`, queues wake `work`. */
export const connectWorkers = ({ world, database, queues, errors }: House) => {
  const react = reactLambda(world)
  const consumer = database.feed.consume({
    name: 'react',
    table: 'records',
    batchSize: 100,
    handle: async (records) => await react(toStreamEvent(records)),
    onError: (error) => errors.push(`react: ${String(error)}`),
  })
  const work = workLambda(world)
  for (const { name } of manifests.flatMap((manifest) => manifest.queues)) queues.connect(name, work)
  return {
    /** Resolves when nothing that was caused is still under way. */
    idle: async () => {
      for (let quiet = 0; quiet < 3; quiet++) {
        await database.feed.idle()
        await queues.idle()
      }
    },
    stop: () => consumer.stop(),
  }
}
