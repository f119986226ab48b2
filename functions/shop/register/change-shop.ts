import { dayOf } from '@app/rules/time/day'
import type { BusinessType } from '@app/types/shop/values'
import type { Actor } from '../../platform/actor'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../../platform/verb'
import { may } from '../access'
import type { ShopDeps } from '../deps'
import { keepHistory } from '../history/shop-history'
import { refuseSwitchedOff } from '../kinds/business-types'
import { stationsPk } from '../places/store'
import { leftBehind } from '../places-since'
import type { StoredShop } from '../store'
import type { Places } from './find-place'
import { openFlags, undecidedFlags } from './open-flags'
import { paperKindsOf } from './paper-kinds'
import { refusePersonalNumbers } from './refuse-personal-numbers'
import { placeIn } from './register-shop'
import { renumbered } from './renumber-shop'
import { type FactsGiven, factsAfter } from './shop-facts'

type Said = {
  readonly name?: string | undefined
  readonly address?: string | undefined
  readonly operator?: string | undefined
  readonly phone?: string | undefined
  readonly businessTypes?: BusinessType[] | undefined
}
type Input = FactsGiven &
  Said & {
    readonly shopId: string
    readonly creditCode?: string | undefined
    readonly registrationNumber?: string | undefined
    readonly gridId?: string | undefined
    readonly reason: string
  }

/** The shop, where whoever asks keeps it and it was not merged into another. */
const keptShop = async ({ store }: ShopDeps, actor: Actor, shopId: string): Promise<StoredShop | Refused> => {
  const shop = await store.shops.get({ district: actor.district, shopId })
  if (!shop) return refuse('shop.unknown')
  if (!may.keep(actor, shop)) return refuse('access.denied', undefined, `shop:${shopId}`)
  return shop.mergedInto ? refuse('shop.merged') : shop
}

/**
 * Corrects or moves a shop, lets its status follow on the one it has, and settles what an import left open about it;
 * the reason stands in the audit event and in the shop's history.
 */
export const changeShop = given(
  async (deps: ShopDeps, asked: Asked<Input>): Promise<Changed<{ shopId: string; revision: number }> | Refused> => {
    const { store } = deps
    const { actor, input, at } = asked
    const { shopId, reason } = input
    const shop = await keptShop(deps, actor, shopId)
    if (isRefused(shop)) return shop
    const personal = refusePersonalNumbers(input)
    if (personal) return personal
    const places = await store.stations.within(stationsPk(actor.district), '')
    const next = await changed(deps, asked, { shop, places })
    if (isRefused(next)) return next
    return {
      answer: { shopId, revision: shop.revision + 1 },
      writes: [
        store.shops.replace(next.shop),
        ...next.writes,
        ...keepHistory(deps, {
          before: shop,
          after: next.shop,
          places,
          actor,
          at,
          deed: 'shop.changeShop',
          reason,
        }),
      ],
      subject: `shop:${shopId}`,
      reason,
    }
  },
)

type Standing = { readonly shop: StoredShop; readonly places: Places }

/** The shop as it will stand, and what else is written with it. */
const changed = async (deps: ShopDeps, { actor, input, at }: Asked<Input>, { shop, places }: Standing) => {
  const place = placeIn(places, { gridId: input.gridId })
  if (isRefused(place)) return place
  // nobody hands a shop to a station that is not the own
  if (input.gridId && !may.keep(actor, place)) return refuse('access.denied', undefined, `shop:${shop.shopId}`)
  const said = { ...withoutFacts(shop), ...saidIn(input), ...movedTo(shop, place, at) }
  const numbers = await renumbered(deps.store, said, input)
  if (isRefused(numbers)) return numbers
  const facts = factsAfter({ ...shop, businessTypes: said.businessTypes }, input, { actor, at })
  if (isRefused(facts)) return facts
  const named = { ...said, ...numbers.facts, ...facts }
  const today = dayOf(at.toISOString())
  const off = await refuseSwitchedOff(deps, { district: shop.district, today, before: shop, after: named })
  if (off) return off
  const papers = (await deps.licences.ofShop(shop.district, shop.shopId, today)).filter((one) => !one.cancelled)
  const open = [...undecidedFlags(shop.flags, input), ...numbers.flags]
  const flags = openFlags(open, { ...named, licences: papers })
  return { shop: { ...named, flags, paperKinds: paperKindsOf(papers) }, writes: numbers.writes }
}

/** Where it is from now on; since when, where that is another grid. */
const movedTo = (shop: StoredShop, place: { readonly stationId?: string; readonly gridId?: string }, at: Date) => {
  const isElsewhere = place.gridId !== undefined && place.gridId !== shop.gridId
  return { ...place, ...(isElsewhere && { placed: { at: at.toISOString() }, ...leftBehind(shop, at.toISOString()) }) }
}

const saidIn = ({ name, address, operator, phone, businessTypes }: Said) =>
  withoutUndefined({ name, address, operator, phone, businessTypes })

/** What `factsAfter` decides anew, all of it. */
const withoutFacts = ({
  statusSince: _since,
  openMonths: _months,
  movedTo: _to,
  sizeClass: _size,
  location: _location,
  traits: _traits,
  tags: _tags,
  ...shop
}: StoredShop) => shop

const withoutUndefined = <T extends object>(value: T) =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
export type ChangeShop = ReturnType<typeof changeShop>
