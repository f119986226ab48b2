import { contract } from '@app/types/contract'
import type { Hono } from 'hono'
import { amendmentRoutes } from '../amendment/routes'
import { auditRoutes } from '../audit/routes'
import { checklistRoutes } from '../checklist/routes'
import { dutyRoutes } from '../duty/routes'
import { employeeRoutes } from '../employee/routes'
import { exportsRoutes } from '../exports/routes'
import { whoAsks } from '../identity/public'
import { identityRoutes } from '../identity/routes'
import { refuseToStaff } from '../inspection/public'
import { inspectionRoutes } from '../inspection/routes'
import { ledgerRoutes } from '../ledger/routes'
import { licenceRoutes } from '../licence/routes'
import { photoRoutes } from '../photo/routes'
import { httpLambda } from '../platform/adapters/http-lambda'
import type { Authenticate } from '../platform/ports/kernel'
import type { AllContracts, AllRoutes } from '../platform/router'
import { apiApp } from '../platform/serve'
import { pushRoutes } from '../push/routes'
import { rectificationRoutes } from '../rectification/routes'
import { selfCheckRoutes } from '../self-check/routes'
import { shopRoutes } from '../shop/routes'
import { trainingRoutes } from '../training/routes'
import { type Domains, domains } from './domains'
import { drawCode } from './draw-code'
import { foundation, type World } from './world'

/** Every binding of every domain; the guards and the router read the same value. */
export const allRoutes = (wired: Domains) => ({
  identity: identityRoutes(wired.identity),
  shop: shopRoutes(wired.shop),
  licence: licenceRoutes(wired.licence),
  amendment: amendmentRoutes(wired.amendment),
  employee: employeeRoutes({
    ...wired.employee,
    ...{ secret: wired.identity.secret, publicUrl: wired.shop.publicUrl, drawCode },
  }),
  duty: dutyRoutes(wired.duty),
  inspection: inspectionRoutes(wired.inspection),
  photo: photoRoutes({ ...wired.photo, refuseToStaff: refuseToStaff(wired.inspection) }),
  checklist: checklistRoutes(wired.checklist),
  rectification: rectificationRoutes(wired.rectification),
  training: trainingRoutes(wired.training),
  selfCheck: selfCheckRoutes(wired.selfCheck),
  ledger: ledgerRoutes(wired.ledger),
  push: pushRoutes({ store: wired.stores.push, objects: wired.shop.objects, newId: wired.shop.newId }),
  audit: auditRoutes({ store: wired.stores.audit, seals: wired.seals, log: wired.log }),
  exports: exportsRoutes(wired.exports),
})

/** Operations whose path begins so are answered by the `lists` Lambda, all others by `api`. */
const listsPath = '/lists/'

type Part = 'all' | 'api' | 'lists'

const partOf = (part: Part): AllContracts =>
  Object.fromEntries(
    Object.entries(contract as AllContracts).map(([domain, operations]) => [
      domain,
      Object.fromEntries(
        Object.entries(operations).filter(
          ([
            ,
            {
              '~orpc': { route },
            },
          ]) => isIn(part, route.path ?? ''),
        ),
      ),
    ]),
  )

const isIn = (part: Part, path: string): boolean => part === 'all' || (part === 'lists') === path.startsWith(listsPath)

type ApiSettings = {
  /** Which of the API's operations are served: Lambdas are cut by trust. */
  readonly part?: Part
  /** Replaced only where there is no request to judge: when demo data are made. */
  readonly authenticate?: Authenticate
}

/** Whoever is signed in, and starting a console sign-in. */
export const apiOf = (world: World, { part = 'all', authenticate }: ApiSettings = {}): Hono => {
  const base = foundation(world)
  const wired = domains(world, base)
  return apiApp({
    contract: partOf(part),
    routes: allRoutes(wired) as unknown as AllRoutes,
    kernel: base.kernel,
    authenticate:
      authenticate ??
      whoAsks({ store: wired.stores.identity, commit: base.commit, gatewayKeys: world.secrets.gatewayKeys }),
    clock: world.clock,
  })
}

export const apiLambda = (world: World) => httpLambda(apiOf(world, { part: 'api' }))
