import type { Actor } from '../platform/actor'
import { type Refused, refuse } from '../platform/verb'
import type { StoredShop } from '../shop/public'
import { may } from './access'
import type { RectificationDeps } from './deps'
import type { StoredRectification } from './store'

export type OrderAsked = { readonly shopId: string; readonly rectificationId: string }
export type Loaded = {
  readonly order: StoredRectification
  /** The entry at which it was made, and the shop that this one was merged into. */
  readonly shops: readonly StoredShop[]
}

type Deps = Pick<RectificationDeps, 'store' | 'shops'>

/** The shop as it was asked for, and the one that it is today. */
export const loadShops = async (
  { shops }: Pick<Deps, 'shops'>,
  district: string,
  shopId: string,
): Promise<readonly StoredShop[] | Refused> => {
  const shop = await shops.shop(district, shopId)
  if (!shop) return refuse('shop.unknown')
  return shop.mergedInto === undefined ? [shop] : [shop, await shops.united(shop)]
}

/** The order with its shop, whoever asks. */
export const loadOrder = async (
  deps: Deps,
  district: string,
  { shopId, rectificationId }: OrderAsked,
): Promise<Loaded | Refused> => {
  const shops = await loadShops(deps, district, shopId)
  if ('refused' in shops) return shops
  const order = await deps.store.orders.get({ district, shopId, rectificationId })
  return order ? { order, shops } : refuse('rectification.unknown')
}

/** Who looks: staff whole, the merchant what is theirs; others are denied. */
export const audienceOf = (
  actor: Actor,
  shops: readonly StoredShop[],
  order?: StoredRectification,
): 'staff' | 'merchant' | Refused => {
  if (shops.some((shop) => may.seeAsStaff(actor, shop, order))) return 'staff'
  if (shops.some((shop) => may.seeAsMerchant(actor, shop))) return 'merchant'
  return refuse('access.denied', undefined, order ? subjectOf(order) : `shop:${shops[0]?.shopId}`)
}

export const subjectOf = ({ rectificationId }: { readonly rectificationId: string }) =>
  `rectification:${rectificationId}`
