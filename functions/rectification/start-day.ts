import { dayOf } from '@app/rules/time/day'
import type { Clock } from '../platform/ports/clock'
import type { SendMessage } from '../platform/ports/queue'

type Deps = {
  readonly districts: () => Promise<readonly string[]>
  readonly clock: Clock
  readonly send: SendMessage
}

/** Every morning: each district's orders are to be reminded of and, where they are long overdue, told to the head. */
export const startRectificationDay =
  ({ districts, clock, send }: Deps) =>
  async (): Promise<void> => {
    const day = dayOf(clock().toISOString())
    for (const district of await districts()) await send('rectification-day', { district, day })
  }
