import { contract } from '@app/types/contract'
import type { Hono } from 'hono'
import { whoAsks } from '../../identity/public'
import { allRoutes } from '../../lambdas/api'
import { domains } from '../../lambdas/domains'
import type { Kernel } from '../../platform/kernel'
import type { Write } from '../../platform/ports/records'
import type { AllContracts, AllRoutes } from '../../platform/router'
import { apiApp } from '../../platform/serve'
import type { House } from './open-house'

const apiWith = (
  { base, world }: Pick<House, 'base' | 'world'>,
  kernel: Kernel,
  mutate: (routes: AllRoutes) => AllRoutes = (routes) => routes,
): Hono => {
  const wired = domains(world, base)
  const { gatewayKeys } = world.secrets
  return apiApp({
    contract: contract as AllContracts,
    routes: mutate(allRoutes(wired) as unknown as AllRoutes),
    kernel,
    authenticate: whoAsks({ store: wired.stores.identity, commit: base.commit, gatewayKeys }),
    clock: world.clock,
  })
}

/** The API without the cap on denied events: whoever knocks at every door in one hour is heard at every door. */
export const uncappedApi = (house: Pick<House, 'base' | 'world'>): Hono => {
  const { kernel } = house.base
  return apiWith(house, { ...kernel, audit: { ...kernel.audit, countDenied: async () => true } })
}

/**
 * The API whose changes are decided in full and then not written: one world serves every cell, in any order. `seen` is
 * given what would have been written.
 */
export const rehearsalApi = (house: Pick<House, 'base' | 'world'>, seen?: (writes: readonly Write[]) => void): Hono => {
  const commit = async (writes: readonly Write[]) => {
    seen?.(writes)
    return {}
  }
  return apiWith(house, { ...house.base.kernel, commit })
}

type Shown = { readonly shops: readonly { readonly shopId: string; readonly name: string }[] }
type Verb = (asked: never) => Promise<Shown>

/** The API with a careless view: merchants are shown the telephone of each shop with its name. */
export const carelessApi = (house: Pick<House, 'base' | 'world'>, phoneOf: (shopId: string) => string): Hono =>
  apiWith(house, house.base.kernel, (routes) => {
    const { shop = {} } = routes
    const { listMyShops } = shop
    if (!listMyShops) throw new Error('nobody lists the shops of a merchant')
    const run = async (asked: never) => {
      const { shops } = await (listMyShops.run as Verb)(asked)
      return { shops: shops.map((one) => ({ ...one, name: one.name + phoneOf(one.shopId) })) }
    }
    return { ...routes, shop: { ...shop, listMyShops: { ...listMyShops, run } as never } }
  })
