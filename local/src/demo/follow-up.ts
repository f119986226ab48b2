import { workersOf } from '@app/functions/lambdas/work'
import type { World } from '@app/functions/lambdas/world'
import type { Day } from '@app/rules/time/day'
import type { Control } from '@app/types/self-check/values'

const afterAcceptance = ['publication-open', 'rectification-follow', 'recusal-message'] as const
const everyMorning = 'rectification-day'
const selfCheckTasks = 'self-check-tasks'

/** The demo does the work of these queues itself, in its own time and in order. */
export const followedQueues: readonly string[] = [...afterAcceptance, everyMorning, selfCheckTasks]

type Accepted = { readonly district: string; readonly shopId: string; readonly inspectionId: string }

type Found = { readonly district: string; readonly shopId: string } & (
  | { readonly selfCheckId: string }
  | { readonly control: Control; readonly period: string; readonly to: Day }
)

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
    /** Somebody begins to run a shop here. */
    begun: async (message: { readonly district: string; readonly shopId: string; readonly day: Day }) => {
      await workers['self-check-begin']?.(message)
    },
    /** What shops missed by the day before. */
    missed: async (district: string, day: Day): Promise<void> => {
      await workers['self-check-day']?.({ district, day })
    },
    /** What a self-check or a daily record found becomes tasks. */
    found: async (message: Found): Promise<void> => {
      await workers[selfCheckTasks]?.(message)
    },
  }
}
export type FollowUp = ReturnType<typeof followUpIn>
