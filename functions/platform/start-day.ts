import { dayOf } from '@app/rules/time/day'
import type { Clock } from './ports/clock'
import type { SendMessage } from './ports/queue'

type Deps = {
  readonly districts: () => Promise<readonly string[]>
  readonly clock: Clock
  readonly send: SendMessage
}

/** Puts a day's work of every district on a queue: what a domain does once a day, its worker does there, page by page. */
export const startDay =
  (queue: string) =>
  ({ districts, clock, send }: Deps) =>
  async (): Promise<void> => {
    const day = dayOf(clock().toISOString())
    for (const district of await districts()) await send(queue, { district, day })
  }
