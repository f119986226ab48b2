import { contract } from '@app/types/contract'
import type { Hono } from 'hono'
import { auditRoutes } from '../audit/routes'
import { whoAsks } from '../identity/public'
import { identityRoutes } from '../identity/routes'
import { inspectionRoutes } from '../inspection/routes'
import { licenceRoutes } from '../licence/routes'
import { httpLambda } from '../platform/adapters/http-lambda'
import type { Authenticate } from '../platform/ports/kernel'
import type { AllContracts, AllRoutes } from '../platform/router'
import { apiApp } from '../platform/serve'
import { pushRoutes } from '../push/routes'
import { shopRoutes } from '../shop/routes'
import { type Domains, domains } from './domains'
import { foundation, type World } from './world'

/** Every binding of every domain; the guards and the router read the same value. */
export const allRoutes = (wired: Domains) => ({
  identity: identityRoutes(wired.identity),
  shop: shopRoutes(wired.shop),
  licence: licenceRoutes(wired.licence),
  inspection: inspectionRoutes(wired.inspection),
  push: pushRoutes({ store: wired.stores.push, objects: wired.shop.objects, newId: wired.shop.newId }),
  audit: auditRoutes({ store: wired.stores.audit }),
})

/**
 * Whoever is signed in, and starting a console sign-in. `authenticate` is replaced only where there is no request to
 * judge: when demo data are made.
 */
export const apiOf = (world: World, authenticate?: Authenticate): Hono => {
  const base = foundation(world)
  const wired = domains(world, base)
  return apiApp({
    contract: contract as AllContracts,
    routes: allRoutes(wired) as unknown as AllRoutes,
    kernel: base.kernel,
    authenticate:
      authenticate ??
      whoAsks({ store: wired.stores.identity, commit: base.commit, gatewayKeys: world.secrets.gatewayKeys }),
    clock: world.clock,
  })
}

export const apiLambda = (world: World) => httpLambda(apiOf(world))
