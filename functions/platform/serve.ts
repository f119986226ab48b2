import { type Refusal, refusals } from '@app/types/platform/values'
import { OpenAPIHandler } from '@orpc/openapi/fetch'
import { type Context, Hono } from 'hono'
import type { Actor } from './actor'
import { callerOf } from './caller-of'
import { isHarmlessJson } from './check-json'
import type { Kernel } from './kernel'
import type { Authenticate, Credentials } from './ports/kernel'
import { isHeadTooLarge, readBody } from './read-body'
import {
  type AllContracts,
  type AllRoutes,
  bindRouter,
  type CallContext,
  sayWhatIsInvalid,
  sayWhatIsMalformed,
} from './router'
import { tokenBucket } from './token-bucket'
import { isRefused, refuse } from './verb'

export type ApiParts = {
  readonly contract: AllContracts
  readonly routes: AllRoutes
  readonly kernel: Kernel
  readonly authenticate: Authenticate
  readonly clock: () => Date
}

/** The API as a Hono app: authenticate, find the operation, ask its verb, commit, answer. */
export const apiApp = ({ contract, routes, kernel, authenticate, clock }: ApiParts): Hono => {
  const handler = new OpenAPIHandler(bindRouter(contract, routes, kernel), {
    rootInterceptors: [sayWhatIsMalformed],
    clientInterceptors: [sayWhatIsInvalid],
  })
  const mayWrite = tokenBucket({ burst: 60, refillSeconds: 1, mostCallers: 10_000 })
  const whoMayAsk = async (c: Context, body: string, at: Date) => {
    const actor = await authenticate(credentialsOf(c, body), at)
    const isTooMuch = !isRefused(actor) && isStranger(actor, c) && !mayWrite(callerOf(c) ?? '', at)
    return isTooMuch ? refuse('request.tooMany') : actor
  }
  return new Hono().all('/api/*', async (c) => {
    const read = await readCall(c)
    if (isRefused(read)) return refusalResponse(c, read.refused)
    const { body } = read
    const at = clock()
    const actor = await whoMayAsk(c, body, at)
    if (isRefused(actor)) return refusalResponse(c, actor.refused)
    const cookies: string[] = []
    const context = contextOf(c, { actor, at, body, cookies })
    const { matched, response } = await handler.handle(rebuilt(c, body), { prefix: '/api', context })
    return matched ? dressed(response, cookies) : refusalResponse(c, refuse('route.unknown').refused)
  })
}

/** Nothing is parsed, hashed or looked up for a call that is too large, or that no honest client writes. */
const readCall = async (c: Context) => {
  const { raw } = c.req
  if (isHeadTooLarge(raw)) return refuse('request.tooLarge')
  const read = await readBody(raw)
  if ('fault' in read) return refuse(read.fault === 'tooLarge' ? 'request.tooLarge' : 'request.invalid')
  return isHarmlessJson(read.body) ? read : refuse('request.invalid')
}

/** Whoever changes something without being anybody yet: starting a sign-in keeps rows. Only addresses can be counted. */
const isStranger = ({ kind }: Actor, c: Context) =>
  kind === 'anonymous' && c.req.method !== 'GET' && callerOf(c) !== undefined

type Arrived = { readonly actor: Actor; readonly at: Date; readonly body: string; readonly cookies: string[] }

const contextOf = (c: Context, { actor, at, body, cookies }: Arrived): CallContext => ({
  actor,
  at,
  address: addressOf(c),
  body,
  browser: c.req.header('user-agent') ?? '',
  key: c.req.header('idempotency-key'),
  setCookie: (cookie) => cookies.push(cookie),
})

const credentialsOf = (c: Context, body: string): Credentials => ({
  method: c.req.method,
  pathAndQuery: addressOf(c),
  body,
  authorization: c.req.header('authorization'),
  cookie: c.req.header('cookie'),
  district: c.req.header('x-district'),
})

const addressOf = (c: Context): string => {
  const { pathname, search } = new URL(c.req.url)
  return pathname + search
}

/** The body was read for the assertion's hash; the handler gets a request that still has it. */
const rebuilt = (c: Context, body: string): Request => {
  const { url, method, raw } = c.req
  const bodiless = method === 'GET' || method === 'HEAD'
  return new Request(url, { method, headers: raw.headers, ...(!bodiless && { body }) })
}

const dressed = (response: Response, cookies: readonly string[]): Response => {
  const headers = new Headers(response.headers)
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  headers.set('cache-control', 'no-store')
  return new Response(response.body, { status: response.status, headers })
}

const refusalResponse = (c: Context, { code, message, next, detail }: Refusal) => {
  const { status } = refusals[code]
  const data = { next, ...(detail && { detail }) }
  return c.json({ defined: true, code, status, message, data }, status as 400, { 'cache-control': 'no-store' })
}
