import { dayOf } from '@app/rules/time/day'
import type { Dossier } from '@app/types/shop/contract'
import { grantOf } from '../../platform/actor'
import { fitting, pageBytes } from '../../platform/fill-page'
import { type Asked, given, type Refused, refuse } from '../../platform/verb'
import { may } from '../access'
import type { ShopDeps } from '../deps'
import { unitedShop } from '../duplicates/united-shop'
import { stationsPk } from '../places/store'
import { dossierOf } from '../views'

/** One shop's dossier: staff by their scope, a merchant the own shops. */
export const showShop = given(
  async (deps: ShopDeps, { actor, input, at }: Asked<{ readonly shopId: string }>): Promise<Dossier | Refused> => {
    const { district } = actor
    const shop = await deps.store.shops.get({ district, shopId: input.shopId })
    if (!shop) return refuse('shop.unknown')
    if (!may.see(actor, shop)) return refuse('access.denied', undefined, `shop:${shop.shopId}`)
    const places = await deps.store.stations.within(stationsPk(district), '')
    return await dossierOf(deps, { shop, actor, places, today: dayOf(at.toISOString()) })
  },
)

/** Read for one answer. */
const mostDossiers = 20

type Wanted = { readonly cursor?: string | undefined }

/** The shops that a merchant is bound to, whole, page by page. The cursor is how many came before. */
export const listMyShops = given(async (deps: ShopDeps, { actor, input, at }: Asked<Wanted>) => {
  const { district } = actor
  const from = Math.max(0, Number.parseInt(input.cursor ?? '0', 10) || 0)
  const all = grantOf(actor, 'merchant')?.shopIds ?? []
  const mine = all.slice(from, from + mostDossiers + 1)
  const places = await deps.store.stations.within(stationsPk(district), '')
  const today = dayOf(at.toISOString())
  const found = await Promise.all(
    mine.slice(0, mostDossiers).map(async (shopId) => {
      const shop = await deps.store.shops.get({ district, shopId })
      // an entry that was merged is shown as the shop that stayed, unless that is among the own ones anyhow
      const united = shop && (await unitedShop(deps.store, shop))
      if (!united || (united !== shop && all.includes(united.shopId))) return undefined
      return await dossierOf(deps, { shop: united, actor, places, today })
    }),
  )
  const shops = fitting(found, pageBytes)
  const cursor = shops.length < mine.length ? { cursor: String(from + shops.length) } : {}
  return { shops: shops.filter((shop) => shop !== undefined), ...cursor }
})
