import { contract } from '@app/types/contract'
import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { OpenAPILink } from '@orpc/openapi-client/fetch'

/** `idempotencyKey` belongs to what a person does, not to a request: a repeat after a lost answer carries the same. */
export type CallContext = { readonly idempotencyKey?: string }

/** Every operation of the contract as a typed function. */
export type Api = ContractRouterClient<typeof contract, CallContext>

export type Fetch = typeof globalThis.fetch

type ClientParts = {
  /** No slash at its end. */
  readonly origin: string
  readonly fetch: Fetch
  /** Says which district an anonymous call is for; a session knows its own. */
  readonly district: () => string | undefined
}

const headersFor = (context: CallContext, district: string | undefined): Record<string, string> => ({
  ...(context.idempotencyKey === undefined ? {} : { 'idempotency-key': context.idempotencyKey }),
  ...(district === undefined ? {} : { 'x-district': district }),
})

/** The session is a same-origin cookie that scripts cannot read. */
export const createApi = ({ origin, fetch, district }: ClientParts): Api =>
  createORPCClient(
    new OpenAPILink<CallContext>(contract, {
      url: `${origin}/api`,
      fetch: (request, init) => fetch(request, { ...init, credentials: 'same-origin' }),
      headers: ({ context }) => headersFor(context, district()),
    }),
  )
