import { dayOf } from '@app/rules/time/day'
import type { BusinessType, ShopStatus } from '@app/types/shop/values'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../../platform/verb'
import { may } from '../access'
import type { ShopDeps } from '../deps'
import { openFlags, undecidedFlags } from './open-flags'
import { refusePersonalNumbers } from './refuse-personal-numbers'
import { placeOf } from './register-shop'

type Input = {
  readonly shopId: string
  readonly name?: string | undefined
  readonly address?: string | undefined
  readonly operator?: string | undefined
  readonly phone?: string | undefined
  readonly businessTypes?: BusinessType[] | undefined
  readonly status?: ShopStatus | undefined
  readonly gridId?: string | undefined
  readonly reason: string
}

/** Corrects or moves a shop, and settles what an import left open about it; the reason stands in the audit event. */
export const changeShop = given(
  async (
    { store, licences }: ShopDeps,
    { actor, input, at }: Asked<Input>,
  ): Promise<Changed<{ shopId: string }> | Refused> => {
    const { district } = actor
    const { shopId, reason, gridId, ...facts } = input
    const shop = await store.shops.get({ district, shopId })
    if (!shop) return refuse('shop.unknown')
    if (!may.keep(actor, shop)) return refuse('access.denied', undefined, `shop:${shopId}`)
    const personal = refusePersonalNumbers(facts)
    if (personal) return personal
    const place = await placeOf(store, district, { gridId })
    if (isRefused(place)) return place
    // nobody hands a shop to a station that is not the own
    if (gridId && !may.keep(actor, place)) return refuse('access.denied', undefined, `shop:${shopId}`)
    const next = { ...shop, ...withoutUndefined(facts), ...place }
    const papers = (await licences.ofShop(district, shopId, dayOf(at.toISOString()))).filter((one) => !one.cancelled)
    const flags = openFlags(undecidedFlags(shop.flags, input), { ...next, licences: papers })
    return {
      answer: { shopId },
      writes: [store.shops.replace({ ...next, flags })],
      subject: `shop:${shopId}`,
      reason,
    }
  },
)

const withoutUndefined = <T extends object>(value: T) =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
