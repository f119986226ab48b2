import type { Actor, PersonActor } from '../platform/actor'
import { isRefused, type Refused, refuse } from '../platform/verb'
import type { StoredShop } from '../shop/public'
import { may } from './access'
import type { SelfCheckDeps } from './deps'

type Asked = { readonly actor: Actor; readonly input: { readonly shopId: string } }
type Loaded = {
  readonly shop: StoredShop
  readonly actor: PersonActor
  /** Acts for the whole shop, and for whoever has no WeChat of their own. */
  readonly isRunning: boolean
}

const shopAsked = async (
  { shops }: Pick<SelfCheckDeps, 'shops'>,
  { actor: { district }, input: { shopId } }: Asked,
): Promise<StoredShop | Refused> => {
  const shop = await shops.shop(district, shopId)
  return shop ? await shops.united(shop) : refuse('shop.unknown')
}

const denied = ({ shopId }: StoredShop) => refuse('access.denied', undefined, `shop:${shopId}`)

/** The shop, for whoever runs it or works there, and for the staff who supervise it; the one it was merged into. */
export const shopToRead = async (deps: Pick<SelfCheckDeps, 'shops'>, asked: Asked): Promise<StoredShop | Refused> => {
  const shop = await shopAsked(deps, asked)
  if (isRefused(shop)) return shop
  return may.worksAt(asked.actor, shop) || may.seeAsStaff(asked.actor, shop) ? shop : denied(shop)
}

/** The shop and who acts there: whoever works there, or with `runs` whoever runs it. */
export const shopToAct = async (
  deps: Pick<SelfCheckDeps, 'shops'>,
  asked: Asked,
  as: 'worksAt' | 'runs' = 'worksAt',
): Promise<Loaded | Refused> => {
  const shop = await shopAsked(deps, asked)
  if (isRefused(shop)) return shop
  const { actor } = asked
  return may[as](actor, shop) ? { shop, actor, isRunning: may.runs(actor, shop) } : denied(shop)
}
