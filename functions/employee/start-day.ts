import { dayOf } from '@app/rules/time/day'
import type { Clock } from '../platform/ports/clock'
import type { SendMessage } from '../platform/ports/queue'

type Deps = {
  readonly districts: () => Promise<readonly string[]>
  readonly clock: Clock
  readonly send: SendMessage
}

/** Shortly after midnight: certificates that ended are counted no more, pictures whose time is over go. */
export const startEmployeeDay =
  ({ districts, clock, send }: Deps) =>
  async (): Promise<void> => {
    const day = dayOf(clock().toISOString())
    for (const district of await districts()) await send('employee-day', { district, day })
  }
