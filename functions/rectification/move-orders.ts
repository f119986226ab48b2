import * as z from 'zod'
import { runJobStep } from '../platform/job-step'
import type { RowChange, Worker } from '../platform/reaction'
import type { Changed } from '../platform/verb'
import type { StoredShop } from '../shop/public'
import type { RectificationWorkDeps } from './deps'
import type { StoredRectification } from './store'

const ShopMessage = z.object({ district: z.string(), shopId: z.string(), revision: z.number() })

const placeOf = (image: RowChange['after']) => [image?.['stationId'], image?.['gridId']].join('#')

/** Whether a shop that was there already is supervised from somewhere else now; the message says since which revision. */
export const movedShop = ({ kind, before, after }: RowChange): object | undefined =>
  kind === 'Shop' && before && after && placeOf(before) !== placeOf(after)
    ? { district: String(after['district']), shopId: String(after['shopId']), revision: Number(after['revision']) }
    : undefined

/** Orders under way follow their shop: whoever supervises it today has them; closed ones stay where they were closed. */
export const moveOrders =
  (deps: RectificationWorkDeps): Worker =>
  async (message) => {
    const { district, shopId, revision } = ShopMessage.parse(message)
    const key = `orders-follow-${shopId}-${String(revision).padStart(6, '0')}`
    const step = { district, operation: 'rectification.followShop', key, at: deps.clock() }
    await runJobStep(deps.kernel)(step, async (): Promise<Changed<object>> => {
      const shop = await deps.shops.shop(district, shopId)
      const orders = shop ? await deps.store.ofUnited({ district, shopId }) : []
      const writes = orders.flatMap((order) => {
        const next = shop && movedTo(order, shop)
        return next ? [deps.store.orders.replace(next)] : []
      })
      return { answer: {}, writes, subject: `shop:${shopId}`, ...(writes.length === 0 && { idle: true as const }) }
    })
  }

/** Undefined where the order is there already, or over. */
const movedTo = (order: StoredRectification, { stationId, gridId }: StoredShop): StoredRectification | undefined => {
  const { stationId: station, gridId: grid, ...rest } = order
  if (order.state === 'closed' || (station === stationId && grid === gridId)) return undefined
  return { ...rest, ...(stationId && { stationId }), ...(gridId && { gridId }) }
}
