import { dayOf } from '@app/rules/time/day'
import type { Clock } from '../../platform/ports/clock'
import type { SendMessage } from '../../platform/ports/queue'

type Deps = {
  readonly districts: () => Promise<readonly string[]>
  readonly clock: Clock
  readonly send: SendMessage
}

/** Every morning: each district's office is to be told of results to publish and objections to answer. */
export const startTermDay =
  ({ districts, clock, send }: Deps) =>
  async (): Promise<void> => {
    const day = dayOf(clock().toISOString())
    for (const district of await districts()) await send('publication-day', { district, day })
  }
