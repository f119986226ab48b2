import type { SendMessage } from '../platform/ports/queue'
import type { Workers } from '../platform/reaction'
import type { RectificationWorkDeps } from './deps'
import { followInspection } from './follow-inspection'
import { moveOrders } from './move-orders'
import { runDay } from './run-day'

/** What runs from this domain's queues, by queue. */
export const rectificationWorkers = (deps: RectificationWorkDeps & { readonly send: SendMessage }): Workers => ({
  'rectification-follow': followInspection(deps),
  'rectification-move': moveOrders(deps),
  'rectification-day': runDay(deps),
})
