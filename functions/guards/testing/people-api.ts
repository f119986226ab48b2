import { setTimeout } from 'node:timers/promises'
import { auditContract } from '@app/types/audit/contract'
import { identityContract } from '@app/types/identity/contract'
import { pushContract } from '@app/types/push/contract'
import type { Hono } from 'hono'
import { auditRoutes } from '../../audit/routes'
import { auditStore } from '../../audit/store'
import { identityRoutes } from '../../identity/routes'
import { identityStore } from '../../identity/store'
import { whoAsks } from '../../identity/who-asks'
import { openLists } from '../../platform/lists/read-list'
import { apiApp } from '../../platform/serve'
import { pushRoutes } from '../../push/routes'
import { pushStore } from '../../push/store'
import { registerFor } from '../../shop/public'
import { shopStore } from '../../shop/store'
import type { House } from './open-house'

/** The API with identity, push and audit alone: what tests of these need, wired as everywhere. */
export const peopleApi = ({ base, world }: Pick<House, 'base' | 'world'>): Hono => {
  const { records, newId, commit, kernel, objects, tail } = base
  const store = identityStore(records)
  const { tokens: secret, gatewayKeys } = world.secrets
  const lists = openLists({ tail, objects, pause: setTimeout })
  const register = registerFor(shopStore(records), newId)
  const routes = {
    identity: identityRoutes({
      store,
      lists,
      register,
      newId,
      secret,
      secureCookies: world.secureCookies,
      consoleUrl: world.consoleUrl,
    }),
    push: pushRoutes({ store: pushStore(records), objects, newId }),
    audit: auditRoutes({ store: auditStore(records), seals: base.seals, log: base.log }),
  }
  return apiApp({
    contract: { identity: identityContract, push: pushContract, audit: auditContract },
    routes: routes as never,
    kernel,
    authenticate: whoAsks({ store, commit, gatewayKeys }),
    clock: world.clock,
  })
}
