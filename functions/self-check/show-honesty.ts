import { isWorthALook } from '@app/rules/self-check/honesty'
import type { HonestyShown } from '@app/types/self-check/contract'
import { type Asked, given, isRefused, type Refused, refuse } from '../platform/verb'
import { may } from './access'
import type { SelfCheckDeps } from './deps'
import { honestyOf } from './honesty-of'
import { shopToRead } from './load-shop'

type Deps = Pick<SelfCheckDeps, 'store' | 'shops' | 'photos'>

/** What hints that a shop’s self-checks are filled in without looking: reasons to look closer, never a verdict. */
export const showHonesty = given(
  async (deps: Deps, asked: Asked<{ readonly shopId: string }>): Promise<HonestyShown | Refused> => {
    const shop = await shopToRead(deps, asked)
    if (isRefused(shop)) return shop
    if (!may.seeAsStaff(asked.actor, shop)) return refuse('access.denied', undefined, `shop:${shop.shopId}`)
    const { last, hint } = await honestyOf(deps, shop)
    return {
      checks: last.length,
      isWorthALook: hint !== undefined && isWorthALook(hint),
      reasons: (hint?.reasons ?? []).map(({ words }) => words),
    }
  },
)
