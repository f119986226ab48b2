import { escalatesOn, rungOn } from '@app/rules/rectification/due'
import type { Day } from '@app/rules/time/day'
import * as z from 'zod'
import type { SendMessage } from '../platform/ports/queue'
import type { Worker } from '../platform/reaction'
import type { RectificationWorkDeps } from './deps'
import { escalate } from './escalate'
import { isReminded, remind } from './remind'
import { type StoredRectification, underWayPk } from './store'
import { requestRungOn, tellOfRequest } from './tell-of-request'
import { datedOf } from './views'

const DayMessage = z.object({ district: z.string(), day: z.iso.date(), cursor: z.string().optional() })

/** Orders looked at in one message. */
const mostAtOnce = 100

type Deps = RectificationWorkDeps & { readonly send: SendMessage }

/**
 * What a day brings to the orders of a district that are under way, by due day, a page a message: reminders, and telling
 * the head of what is long overdue or of a request for more time that nobody answers. Each happens once however often the day is run; a day that was missed is not caught up with.
 */
export const runDay =
  (deps: Deps): Worker =>
  async (message) => {
    const { district, day, cursor } = DayMessage.parse(message)
    const page = await deps.store.orders.list(underWayPk(district), { limit: mostAtOnce, cursor })
    for (const order of page.items) await dayOf(deps, order, day)
    if (page.cursor) await deps.send('rectification-day', { district, day, cursor: page.cursor })
  }

const dayOf = async (deps: Deps, order: StoredRectification, day: Day): Promise<void> => {
  const dated = datedOf(order)
  const rung = rungOn(dated, day)
  if (rung && !isReminded(order, rung)) await remind(deps, order, { day, rung })
  if (escalatesOn(deps.holidays, dated, day)) await escalate(deps, order, day)
  if (requestRungOn(deps.holidays, order, day) !== undefined) await tellOfRequest(deps, order, day)
}
