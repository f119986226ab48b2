import { type Contract, contract } from '@app/types/contract'
import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { OpenAPILink } from '@orpc/openapi-client/fetch'

export type PhoneClient = ContractRouterClient<Contract>

/** The API as one WeChat user of this machine: through the stand-in, the real gateway and its assertion. */
export const phoneClient = (url: string, district: string, openid: string): PhoneClient => {
  const link = new OpenAPILink(contract, {
    url: 'http://phone.local/api',
    fetch: async (request) => {
      const { pathname, search } = new URL(request.url)
      const body = request.method === 'GET' ? undefined : await request.text()
      const event = {
        type: 'call',
        district,
        method: request.method,
        path: pathname + search,
        ...(body !== undefined && { body, idempotencyKey: crypto.randomUUID() }),
      }
      return await callGateway(url, openid, event)
    },
  })
  return createORPCClient(link)
}

const callGateway = async (url: string, openid: string, data: unknown): Promise<Response> => {
  const answer = await fetch(`${url}/wx/call-function`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ openid, name: 'gateway', data }),
  })
  const { result, errMsg } = (await answer.json()) as { result?: { status: number; body: string }; errMsg: string }
  if (!result) throw new Error(errMsg)
  return new Response(result.body, { status: result.status, headers: { 'content-type': 'application/json' } })
}
