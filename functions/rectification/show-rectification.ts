import { dayOf } from '@app/rules/time/day'
import type { RectificationLine, RectificationShown } from '@app/types/rectification/contract'
import { type Asked, given, isRefused, type Refused } from '../platform/verb'
import type { RectificationDeps } from './deps'
import { audienceOf, loadOrder, loadShops, type OrderAsked } from './load-order'
import type { StoredRectification } from './store'
import { type Addresses, lineOf, photoKeysOf, shownToMerchant, shownToStaff } from './views'

/** Seconds that an address of a photograph answers. */
const addressLife = 600

/** One order, whole for staff, what concerns the merchant for the merchant. */
export const showRectification = given(
  async (deps: RectificationDeps, { actor, input, at }: Asked<OrderAsked>): Promise<RectificationShown | Refused> => {
    const loaded = await loadOrder(deps, actor.district, input)
    if (isRefused(loaded)) return loaded
    const { order, shops } = loaded
    const audience = audienceOf(actor, shops, order)
    if (isRefused(audience)) return audience
    const asOf = { day: dayOf(at.toISOString()), holidays: deps.holidays }
    const view = audience === 'staff' ? shownToStaff : shownToMerchant
    return view(order, asOf, await addressesOf(deps, order))
  },
)

const addressesOf = async ({ objects }: RectificationDeps, order: StoredRectification): Promise<Addresses> => {
  const terms = { fileName: 'photo.jpg', expiresInSeconds: addressLife, inline: true }
  const keys = [...new Set(photoKeysOf(order))]
  return new Map(
    await Promise.all(keys.map(async (key) => [key, await objects.downloadUrl({ key, ...terms })] as const)),
  )
}

type Answer = { readonly rectifications: RectificationLine[] }

/** A shop's orders and those of entries merged into it, newest first. */
export const listShopRectifications = given(
  async (
    deps: RectificationDeps,
    { actor, input, at }: Asked<{ readonly shopId: string }>,
  ): Promise<Answer | Refused> => {
    const shops = await loadShops(deps, actor.district, input.shopId)
    if (isRefused(shops)) return shops
    const audience = audienceOf(actor, shops)
    if (isRefused(audience)) return audience
    const asOf = { day: dayOf(at.toISOString()), holidays: deps.holidays }
    const orders = (await Promise.all(shops.map((shop) => deps.store.ofUnited(shop)))).flat()
    const each = new Map(orders.map((order) => [order.rectificationId, order]))
    const newest = [...each.values()].sort((a, b) => Date.parse(b.foundAt) - Date.parse(a.foundAt))
    return { rectifications: newest.map((order) => lineOf(order, asOf)) }
  },
)
