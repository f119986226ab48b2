import { apiOf } from '@app/functions/lambdas/api'
import type { World } from '@app/functions/lambdas/world'
import type { Contract } from '@app/types/contract'
import { contract } from '@app/types/contract'
import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { OpenAPILink } from '@orpc/openapi-client/fetch'
import { knownPeople } from './known-people'

export type ApiClient = ContractRouterClient<Contract>

/**
 * The real API, asked in this process as WeChat users: every call runs its verb, is checked and leaves its audit event
 * like any other. Only the assertion is spared, because nobody stands between.
 */
export const apiAs = (world: World, district: string) => {
  let speaking = ''
  const authenticate = knownPeople(world, district)
  const app = apiOf(world, { authenticate: () => authenticate(speaking) })
  let keys = 0
  const link = (openid: string) =>
    new OpenAPILink(contract, {
      url: 'http://demo.local/api',
      headers: () => ({ 'idempotency-key': `demo-${String(++keys).padStart(12, '0')}` }),
      fetch: async (request, init) => {
        speaking = openid
        return await app.fetch(new Request(request, init as RequestInit))
      },
    })
  const clients = new Map<string, ApiClient>()
  /** Calls are made one after the other: who speaks is one for the whole app. */
  return (openid: string): ApiClient => {
    const known = clients.get(openid)
    if (known) return known
    const client: ApiClient = createORPCClient(link(openid))
    clients.set(openid, client)
    return client
  }
}
export type ApiAs = ReturnType<typeof apiAs>
