import { isMerchantsTurn, requestDays } from '@app/rules/rectification/due'
import { pressingDay } from '@app/rules/rectification/finding-days'
import { type Day, dayOf, daysBetween } from '@app/rules/time/day'
import type { Holidays } from '@app/rules/time/working-days'
import { runJobStep } from '../platform/job-step'
import { type Changed, type Refused, refuse } from '../platform/verb'
import type { RectificationWorkDeps } from './deps'
import { tellHeads } from './escalate'
import { subjectOf } from './load-order'
import { requestMessage } from './message-words'
import type { StoredRectification } from './store'

type Extension = StoredRectification['extensions'][number]

const unanswered = ({ state, extensions }: StoredRectification): Extension | undefined =>
  isMerchantsTurn(state) ? extensions.find(({ decided }) => decided === undefined) : undefined

/** How often the head is to have been told by that day, where it is more often than they were. */
export const requestRungOn = (holidays: Holidays, order: StoredRectification, day: Day): number | undefined => {
  const asked = unanswered(order)
  if (!asked) return undefined
  const days = requestDays(holidays, { askedOn: dayOf(asked.askedAt), dueDay: pressingDay(order) })
  const due = days.filter((one) => one <= day).length
  return due > (asked.headToldOn ?? []).length ? due : undefined
}

/** Tells the head of the station that a request for more time waits: at most twice for each, however often this runs. */
export const tellOfRequest = async (
  deps: RectificationWorkDeps,
  { district, shopId, rectificationId, extensions }: StoredRectification,
  day: Day,
): Promise<void> => {
  const number = extensions.length
  const key = `request-${rectificationId}-${number}-${day}`
  const step = { district, operation: 'rectification.tellOfRequest', key, at: deps.clock() }
  await runJobStep(deps.kernel)(step, async (): Promise<Changed<object> | Refused> => {
    const order = await deps.store.orders.get({ district, shopId, rectificationId })
    const asked = order && unanswered(order)
    const rung = order && requestRungOn(deps.holidays, order, day)
    if (!order || !asked || rung === undefined) return refuse('rectification.unknown')
    const told = { ...asked, headToldOn: Array.from({ length: rung }, (_, n) => asked.headToldOn?.[n] ?? day) }
    const next = { ...order, extensions: order.extensions.map((one) => (one === asked ? told : one)) }
    const data = requestMessage(order, daysBetween(dayOf(asked.askedAt), day))
    return {
      answer: {},
      writes: [
        deps.store.orders.replace(next),
        ...(await tellHeads(deps, next, { data, about: `request-${order.extensions.length}-${rung}` })),
      ],
      subject: subjectOf(next),
    }
  })
}
