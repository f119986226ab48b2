import { dayOf } from '@app/rules/time/day'
import type { Clock } from '../platform/ports/clock'
import type { SendMessage } from '../platform/ports/queue'

type Deps = {
  readonly districts: () => Promise<readonly string[]>
  readonly clock: Clock
  readonly send: SendMessage
}

/** Every morning: what each district's shops missed by the day before is to be marked. */
export const startSelfCheckDay =
  ({ districts, clock, send }: Deps) =>
  async (): Promise<void> => {
    const day = dayOf(clock().toISOString())
    for (const district of await districts()) await send('self-check-day', { district, day })
  }
