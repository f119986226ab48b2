import { workersOf } from '@app/functions/lambdas/work'
import type { World } from '@app/functions/lambdas/world'

/** What follows from an inspection within the second: the demo does it itself, in its own time and in order. */
export const followedQueues = ['publication-open', 'rectification-follow'] as const

type Accepted = { readonly district: string; readonly shopId: string; readonly inspectionId: string }
export type FollowUp = (accepted: Accepted) => Promise<void>

/** Runs the real workers of these queues with a message as `react` sends it. */
export const followUpIn = (world: World): FollowUp => {
  const workers = workersOf(world)
  return async (accepted) => {
    for (const queue of followedQueues) await workers[queue]?.(accepted)
  }
}
