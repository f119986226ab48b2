import { dayOf } from '@app/rules/time/day'
import type { Dossier } from '@app/types/shop/contract'
import { grantOf } from '../platform/actor'
import { type Asked, given, type Refused, refuse } from '../platform/verb'
import { may } from './access'
import type { ShopDeps } from './deps'
import { dossierOf } from './views'

/** One shop's dossier: staff by their scope, a merchant the own shops. */
export const showShop = given(
  async (deps: ShopDeps, { actor, input, at }: Asked<{ readonly shopId: string }>): Promise<Dossier | Refused> => {
    const { district } = actor
    const shop = await deps.store.shops.get({ district, shopId: input.shopId })
    if (!shop) return refuse('shop.unknown')
    if (!may.see(actor, shop)) return refuse('access.denied', undefined, `shop:${shop.shopId}`)
    const places = await deps.store.stations.within(`D#${district}#STATIONS`, '')
    return await dossierOf(deps, { shop, actor, places, today: dayOf(at.toISOString()) })
  },
)

/** The shops that a merchant is bound to, whole. */
export const listMyShops = given(async (deps: ShopDeps, { actor, at }: Asked<unknown>) => {
  const { district } = actor
  const mine = grantOf(actor, 'merchant')?.shopIds ?? []
  const places = await deps.store.stations.within(`D#${district}#STATIONS`, '')
  const found = await Promise.all(mine.map((shopId) => deps.store.shops.get({ district, shopId })))
  const today = dayOf(at.toISOString())
  const known = found.filter((shop) => shop !== undefined)
  return { shops: await Promise.all(known.map((shop) => dossierOf(deps, { shop, actor, places, today }))) }
})
