import { rungOn } from '@app/rules/rectification/due'
import { pressingDay } from '@app/rules/rectification/finding-days'
import type { Day } from '@app/rules/time/day'
import type { Rung } from '@app/types/rectification/values'
import { runJobStep } from '../platform/job-step'
import { type Changed, type Refused, refuse } from '../platform/verb'
import type { RectificationWorkDeps } from './deps'
import { subjectOf } from './load-order'
import { dueMessage, dueTemplate } from './message-words'
import type { StoredRectification } from './store'
import { datedOf } from './views'

type Due = { readonly day: Day; readonly rung: Rung }

/** Whether the rung was climbed for the day that presses: a later one is reminded of anew. */
export const isReminded = (order: StoredRectification, rung: Rung): boolean => {
  const dueDay = pressingDay(order)
  return order.reminders.some((one) => one.rung === rung && one.dueDay === dueDay)
}

/** Reminds every merchant of the shop, once for each rung and due day, and notes it on the order. */
export const remind = async (deps: RectificationWorkDeps, order: StoredRectification, due: Due): Promise<void> => {
  const { district, rectificationId } = order
  const key = `remind-${rectificationId}-${pressingDay(order)}-${due.rung}`
  const step = { district, operation: 'rectification.remind', key, at: deps.clock() }
  await runJobStep(deps.kernel)(step, async () => await reminded(deps, order, due))
}

const reminded = async (
  deps: RectificationWorkDeps,
  { district, shopId, rectificationId }: StoredRectification,
  { day, rung }: Due,
): Promise<Changed<object> | Refused> => {
  const order = await deps.store.orders.get({ district, shopId, rectificationId })
  // read from an index, which may lag behind
  if (!order || rungOn(datedOf(order), day) !== rung || isReminded(order, rung)) return refuse('rectification.unknown')
  const at = deps.clock()
  const dueDay = pressingDay(order)
  const openids = await merchantsOf(deps, order)
  const messages = openids.flatMap((recipientOpenid) =>
    deps.enqueueMessage({
      district,
      recipientOpenid,
      templateId: dueTemplate,
      page: `merchant/rectification/index?shopId=${shopId}&rectificationId=${rectificationId}`,
      data: dueMessage(order, rung, day),
      key: `${recipientOpenid}#rectification#${rectificationId}#${dueDay}#${rung}`,
      at,
    }),
  )
  const reminder = { at: at.toISOString(), rung, dueDay, told: openids.length }
  const next = { ...order, reminders: [...order.reminders, reminder] }
  return { answer: {}, writes: [deps.store.orders.replace(next), ...messages], subject: subjectOf(order) }
}

/** Those of the entry and of the shop that it is one with, each once. */
export const merchantsOf = async (
  { shops, people }: Pick<RectificationWorkDeps, 'shops' | 'people'>,
  { district, shopId }: StoredRectification,
): Promise<readonly string[]> => {
  const entry = await shops.shop(district, shopId)
  const united = entry && (await shops.united(entry))
  const ids = united ? [united.shopId, ...(united.mergedFrom ?? [])] : []
  const all = await Promise.all(ids.map(async (id) => await people.merchantsOf(district, id)))
  return [...new Set(all.flat().map(({ openid }) => openid))]
}
