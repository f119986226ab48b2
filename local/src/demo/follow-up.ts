import { workersOf } from '@app/functions/lambdas/work'
import type { World } from '@app/functions/lambdas/world'
import type { Day } from '@app/rules/time/day'

const afterAcceptance = ['publication-open', 'rectification-follow', 'recusal-message'] as const
const everyMorning = 'rectification-day'

/** The demo does the work of these queues itself, in its own time and in order. */
export const followedQueues: readonly string[] = [...afterAcceptance, everyMorning]

type Accepted = { readonly district: string; readonly shopId: string; readonly inspectionId: string }

/** Runs the real workers of these queues with messages as `react` and the timers send them. */
export const followUpIn = (world: World) => {
  const workers = workersOf(world)
  return {
    /** What follows from an inspection within the second. */
    accepted: async (message: Accepted): Promise<void> => {
      for (const queue of afterAcceptance) await workers[queue]?.(message)
    },
    /** Reminders, and what the head is told, of the hundred orders that are due first. */
    morning: async (district: string, day: Day): Promise<void> => {
      await workers[everyMorning]?.({ district, day })
    },
  }
}
export type FollowUp = ReturnType<typeof followUpIn>
