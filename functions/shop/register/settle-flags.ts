import { flagWords } from '@app/rules/shop/signs/sign-flags'
import { type Asked, type Changed, given, type Refused, refuse } from '../../platform/verb'
import { may } from '../access'
import type { ShopDeps } from '../deps'
import { keepHistory } from '../history/shop-history'

type Input = { readonly shopId: string; readonly flags: readonly string[]; readonly reason: string }
type Answer = { readonly shopId: string; readonly flags: string[]; readonly revision: number }

/**
 * Takes flags off a shop because somebody looked and found it right; who and why stand in the audit event.
 * Answers the flags that stay.
 */
export const settleFlags = given(
  async (
    deps: ShopDeps,
    { actor, at, input: { shopId, flags, reason } }: Asked<Input>,
  ): Promise<Changed<Answer> | Refused> => {
    const { store } = deps
    const shop = await store.shops.get({ district: actor.district, shopId })
    if (!shop) return refuse('shop.unknown')
    if (!may.keep(actor, shop)) return refuse('access.denied', undefined, `shop:${shopId}`)
    const left = shop.flags.filter((flag) => !flags.includes(flag))
    const next = { ...shop, flags: left }
    const why = `${flags.map(flagWords).join('、')}：${reason}`
    const happened = { before: shop, after: next, places: [], actor, at, deed: 'shop.settleFlags', reason: why }
    return {
      answer: { shopId, flags: left, revision: shop.revision + 1 },
      writes: [store.shops.replace(next), ...keepHistory(deps, happened)],
      subject: `shop:${shopId}`,
      reason: why,
    }
  },
)
