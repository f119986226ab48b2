import { allRoutes } from '@app/functions/lambdas/api'
import { domains } from '@app/functions/lambdas/domains'
import { foundation, type World } from '@app/functions/lambdas/world'
import type { Actor } from '@app/functions/platform/actor'
import type { Changing, Reading } from '@app/functions/platform/bind'
import { type Kernel, runChange, runRead } from '@app/functions/platform/kernel'
import { isRefused, refuse } from '@app/functions/platform/verb'
import { contract } from '@app/types/contract'
import type { ApiAs, ApiClient } from './api-as'
import { knownPeople } from './known-people'

type Binding = Reading<unknown, unknown> | Changing<unknown, unknown>
type Parse = { readonly parseAsync: (input: unknown) => Promise<unknown> }
type Procedures = Readonly<
  Record<string, Readonly<Record<string, { readonly '~orpc': { readonly inputSchema?: Parse } }>>>
>

/**
 * The verbs behind the API, asked in this process as WeChat users without a request in between: each input is parsed by
 * its contract, each call is judged by who may, runs its verb under an idempotency key and leaves its audit event.
 */
export const verbsAs = (world: World, district: string, keyPrefix = 'demo'): ApiAs => {
  const base = foundation(world)
  const routes = allRoutes(domains(world, base)) as unknown as Readonly<
    Record<string, Readonly<Record<string, Binding>>>
  >
  const personOf = knownPeople(world, district)
  let keys = 0
  const call = async (openid: string, [domain, name]: readonly [string, string], given: unknown) => {
    const binding = routes[domain]?.[name]
    const { inputSchema } = (contract as unknown as Procedures)[domain]?.[name]?.['~orpc'] ?? {}
    const actor = await personOf(openid)
    if (!binding || isRefused(actor)) throw new Error(`the demo cannot ask ${domain}.${name}`)
    const input = inputSchema ? await inputSchema.parseAsync(given) : given
    const key = `${keyPrefix}-${String(++keys).padStart(12, '0')}`
    return await run(base.kernel, binding, { operation: `${domain}.${name}`, key, actor, input, at: world.clock() })
  }
  return (openid) => clientOf((path, input) => call(openid, path, input))
}

type Asking = {
  readonly operation: string
  readonly key: string
  readonly actor: Actor
  readonly input: unknown
  readonly at: Date
}

const run = async (kernel: Kernel, binding: Binding, { operation, key, actor, input, at }: Asking) => {
  const asked = { actor, input, at, browser: '' }
  const outcome = !binding.may(actor)
    ? refuse('access.denied')
    : binding.mode === 'read'
      ? await runRead(kernel)(operation, binding.run, asked)
      : await runChange(kernel)({ operation, key, body: JSON.stringify(input) }, binding.run, asked)
  if (isRefused(outcome)) throw new Error(`${operation}: ${outcome.refused.code} ${outcome.refused.message}`)
  return outcome.answer
}

type Call = (path: readonly [string, string], input: unknown) => Promise<unknown>

/** `client.domain.operation(input)` for every operation of the contract. */
const clientOf = (call: Call): ApiClient =>
  Object.fromEntries(
    Object.entries(contract).map(([domain, operations]) => [
      domain,
      Object.fromEntries(
        Object.keys(operations).map((name) => [name, (input: unknown) => call([domain, name], input)]),
      ),
    ]),
  ) as unknown as ApiClient
