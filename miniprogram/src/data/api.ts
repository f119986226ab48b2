import type { Contract } from '@app/types/contract'
import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import type { CallGateway } from '../device/call-gateway'
import { addressOf } from './address'
import type { Outcome } from './outcome'
import { readOutcome } from './read-outcome'
import type { Route } from './routes'

type Inputs = InferContractRouterInputs<Contract>
type Outputs = InferContractRouterOutputs<Contract>

/** How often the same deed may be sent: always with the key of the first time. */
export type CallOptions = { readonly idempotencyKey?: string }

type Call<I, O> = (
  ...args: undefined extends I ? [input?: I, options?: CallOptions] : [input: I, options?: CallOptions]
) => Promise<Outcome<O>>

/** Every operation of the contract as a function that never throws: refusals are values. */
export type Api = {
  readonly [D in keyof Outputs]: {
    readonly [N in keyof Outputs[D]]: Call<N extends keyof Inputs[D] ? Inputs[D][N] : never, Outputs[D][N]>
  }
}

/** The answer to an operation: `Answer<'shop', 'showShop'>`. */
export type Answer<D extends keyof Outputs, N extends keyof Outputs[D]> = Outputs[D][N]
export type Input<D extends keyof Inputs, N extends keyof Inputs[D]> = Inputs[D][N]

export type ApiParts = {
  readonly routes: Readonly<Record<string, Route>>
  readonly callGateway: CallGateway
  readonly district: () => string
  readonly newKey: () => string
}

const callOf =
  ({ callGateway, district, newKey }: ApiParts, route: Route) =>
  async (input?: Record<string, unknown>, { idempotencyKey }: CallOptions = {}): Promise<Outcome<unknown>> => {
    const address = addressOf(route, input)
    const key = address.method === 'POST' ? { idempotencyKey: idempotencyKey ?? newKey() } : {}
    return readOutcome(await callGateway({ type: 'call', district: district(), ...address, ...key }))
  }

/** Builds the client from the table of routes: the contract itself, and zod, stay off the phone. */
export const createApi = (parts: ApiParts): Api => {
  const api: Record<string, Record<string, unknown>> = {}
  for (const [name, route] of Object.entries(parts.routes)) {
    const [domain = '', operation = ''] = name.split('.')
    api[domain] = { ...api[domain], [operation]: callOf(parts, route) }
  }
  return api as unknown as Api
}
