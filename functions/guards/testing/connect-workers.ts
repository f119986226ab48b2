import { streamHandler } from '@app/local/queues/stream-handler'
import { manifests } from '../../lambdas/manifests'
import { reactLambda } from '../../lambdas/react'
import { workLambda } from '../../lambdas/work'
import type { House } from './open-house'

/** What the cloud does by itself, from now on: the stream wakes `react`, queues wake `work`. */
export const connectWorkers = ({ world, database, queues, errors }: House) => {
  const react = streamHandler({
    handler: reactLambda(world),
    mostAttempts: 3,
    setAside: async (numbers) => void errors.push(`react: nothing could be made of changes ${numbers.join(', ')}`),
  })
  const consumer = database.feed.consume({
    name: 'react',
    table: 'records',
    batchSize: 100,
    handle: react,
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
