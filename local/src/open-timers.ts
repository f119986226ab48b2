import { join } from 'node:path'
import { timers } from '@app/functions/lambdas/manifests'
import { timerLambda } from '@app/functions/lambdas/timer'
import type { LogSecrets, World } from '@app/functions/lambdas/world'
import type { SettableClock } from './clock/settable-clock'
import { createScheduler, type Scheduler } from './scheduler/create-scheduler'

type TimerParts = {
  readonly world: World<LogSecrets>
  readonly clock: SettableClock
  readonly folder: string
  readonly onError: (where: string, error: unknown) => void
}

/** What the scheduler wakes, by the house's clock; a jump of it wakes each once. */
export const openTimers = ({ world, clock, folder, onError }: TimerParts): Scheduler => {
  const scheduler = createScheduler({
    clock,
    path: join(folder, 'schedules.json'),
    onError: ({ name }, error) => onError(name, error),
  })
  const handler = timerLambda(world)
  for (const { name, cron } of timers) {
    scheduler.schedule({ name, cron, timezone: 'Asia/Shanghai', handler, catchUp: 'latest' })
  }
  return scheduler
}
