import type { Day } from '@app/rules/time/day'
import { runJobStep } from '../platform/job-step'
import { type Changed, type Refused, refuse } from '../platform/verb'
import { advance } from './advance'
import type { RectificationWorkDeps } from './deps'
import { subjectOf } from './load-order'
import type { StoredRectification } from './store'

/** Puts an order that is long overdue on the list of the station's head, once in its life. */
export const escalate = async (
  deps: RectificationWorkDeps,
  { district, shopId, rectificationId }: StoredRectification,
  day: Day,
): Promise<void> => {
  const at = new Date(`${day}T00:00:00+08:00`)
  const key = `escalate-${rectificationId}`
  const step = { district, operation: 'rectification.escalate', key, at: deps.clock() }
  await runJobStep(deps.kernel)(step, async (): Promise<Changed<object> | Refused> => {
    const order = await deps.store.orders.get({ district, shopId, rectificationId })
    const next = order && advance(order, ['system'], { kind: 'escalate' }, { at, holidays: deps.holidays })
    if (!next || typeof next === 'string') return refuse('rectification.unknown')
    return { answer: {}, writes: [deps.store.orders.replace(next)], subject: subjectOf(next) }
  })
}
