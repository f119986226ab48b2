import type { Day } from '@app/rules/time/day'
import { runJobStep } from '../platform/job-step'
import { type Changed, type Refused, refuse } from '../platform/verb'
import { advance } from './advance'
import type { RectificationWorkDeps } from './deps'
import { subjectOf } from './load-order'
import { escalatedMessage, escalatedTemplate } from './message-words'
import type { StoredRectification } from './store'

/** Puts an order that is long overdue on the list of the station's head and tells them, once in its life. */
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
    return {
      answer: {},
      writes: [deps.store.orders.replace(next), ...(await told(deps, next, day))],
      subject: subjectOf(next),
    }
  })
}

const told = async (deps: RectificationWorkDeps, order: StoredRectification, day: Day) =>
  await tellHeads(deps, order, { data: escalatedMessage(order, day), about: 'escalated' })

type Told = { readonly data: Readonly<Record<string, { value: string }>>; readonly about: string }

/** To the head of the station at which the order is today; to the office where there is none. Each is told once ever. */
export const tellHeads = async (
  { people, enqueueMessage, clock }: RectificationWorkDeps,
  order: StoredRectification,
  { data, about }: Told,
) => {
  const { district, stationId, shopId, rectificationId } = order
  const heads = await people.headsOf(district, stationId)
  return heads.flatMap(({ openid }) =>
    enqueueMessage({
      district,
      recipientOpenid: openid,
      templateId: escalatedTemplate,
      page: `inspector/rectification/index?shopId=${shopId}&rectificationId=${rectificationId}`,
      data,
      key: `${openid}#${about}#${rectificationId}`,
      at: clock(),
    }),
  )
}
