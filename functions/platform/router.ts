import { type Refusal, type RefusalCode, refusals } from '@app/types/platform/values'
import type { OpenAPIHandler } from '@orpc/openapi/fetch'
import { implement, ORPCError, ValidationError } from '@orpc/server'
import type { Actor } from './actor'
import type { Changing, ContractOf, Reading } from './bind'
import { type Kernel, type Outcome, runChange, runRead } from './kernel'
import { type Asked, isRefused, type Refused, refuse } from './verb'

type AnyRoutes = Readonly<Record<string, Reading<never, unknown> | Changing<never, unknown>>>
export type AllRoutes = Readonly<Record<string, AnyRoutes>>
export type AllContracts = Readonly<Record<string, ContractOf>>

/** What a call carries besides its input. */
export type CallContext = {
  readonly actor: Actor
  readonly at: Date
  readonly browser: string
  readonly key: string | undefined
  /** Path and query: where a parameter stands in the path, the body alone does not say what is asked. */
  readonly address: string
  readonly body: string
  readonly setCookie: (cookie: string) => void
}

type Binding = Reading<unknown, unknown> | Changing<unknown, unknown>
type Handler = (options: { input: unknown; context: CallContext }) => Promise<unknown>
type Implementers = Record<string, Record<string, { handler: (handle: Handler) => unknown }>>
type ServedRouter = ConstructorParameters<typeof OpenAPIHandler<CallContext>>[0]

/** Every operation of the contract with its verb behind it. Throws at start when one is bound as the wrong mode. */
export const bindRouter = (contract: AllContracts, routes: AllRoutes, kernel: Kernel): ServedRouter => {
  const implementers = implement(contract).$context<CallContext>() as unknown as Implementers
  const bound = (domain: string, name: string, isChange: boolean) => {
    const binding = routes[domain]?.[name] as Binding | undefined
    if (!binding || (binding.mode === 'change') !== isChange) throw new Error(`${domain}.${name} is not bound right`)
    return implementers[domain]?.[name]?.handler(handle(kernel, `${domain}.${name}`, binding))
  }
  return mapEntries(contract, (operations, domain) =>
    mapEntries(operations, (procedure, name) => bound(domain, name, procedure['~orpc'].route.method === 'POST')),
  ) as ServedRouter
}

const mapEntries = <V, W>(of: Readonly<Record<string, V>>, map: (value: V, key: string) => W): Record<string, W> =>
  Object.fromEntries(Object.entries(of).map(([key, value]) => [key, map(value, key)]))

const handle =
  (kernel: Kernel, operation: string, binding: Binding): Handler =>
  async ({ input, context }) => {
    const { actor, at, browser, key } = context
    const body = `${context.address}\n${context.body}`
    const asked = { actor, input, at, browser }
    const outcome =
      binding.mode === 'read'
        ? await runRead(kernel)(operation, guarded(binding), asked)
        : await runChange(kernel)({ operation, key, body }, guarded(binding), asked)
    return answered(outcome, context)
  }

/** The verb behind its door: whoever may not ask is turned away before anything is read. */
const guarded = <V extends Binding>(binding: V): V['run'] =>
  (async (asked) => {
    const outcome = await atDoor(binding, asked)
    if (!isDenied(outcome) || !(await wouldAtConsole(binding, asked))) return outcome
    return refuse('access.consoleNeeded', undefined, outcome.subject)
  }) as V['run']

const atDoor = async ({ may, run }: Binding, asked: Asked<unknown>) =>
  may(asked.actor) ? await run(asked) : refuse(turnedAway(asked.actor))

const isDenied = (outcome: unknown): outcome is Refused =>
  isRefused(outcome) && outcome.refused.code === 'access.denied'

/** Whether it was denied for want of a grant that is held, and in effect at the console alone. A verb only decides. */
const wouldAtConsole = async (binding: Binding, asked: Asked<unknown>): Promise<boolean> => {
  const { actor } = asked
  if (actor.kind !== 'person' || !actor.withheld) return false
  const whole = { ...actor, grants: [...actor.grants, ...actor.withheld] }
  return !isDenied(await atDoor(binding, { ...asked, actor: whole }))
}

const turnedAway = (actor: Actor): RefusalCode => {
  if (actor.kind === 'consumer' && actor.ended) return 'account.ended'
  if (actor.kind === 'unproven') return 'access.secondFactorDue'
  return actor.kind === 'anonymous' ? 'access.signInNeeded' : 'access.denied'
}

const answered = (outcome: Outcome<unknown>, context: CallContext): unknown => {
  if (isRefused(outcome)) throw asError(outcome.refused)
  if (outcome.cookie) context.setCookie(outcome.cookie)
  return outcome.answer
}

const asError = ({ code, message, next, detail }: Refusal) =>
  new ORPCError(code, { status: refusals[code].status, message, data: { next, ...(detail && { detail }) } })

/** A list of 100,000 wrong things is not answered with as many names. */
const mostFields = 50

/** Turns a failed parse into our own refusal, naming the fields. */
export const sayWhatIsInvalid = async <T>({ next }: { next: () => Promise<T> }): Promise<T> => {
  try {
    return await next()
  } catch (error) {
    if (error instanceof ORPCError && error.cause instanceof ValidationError && error.code === 'BAD_REQUEST') {
      const { issues } = error.cause
      const fields = issues.slice(0, mostFields).flatMap(fieldsOf)
      const code = issues.every(isControls) ? 'request.controlCharacters' : 'request.invalid'
      throw asError(refuse(code, fields.slice(0, mostFields)).refused)
    }
    throw error
  }
}

type Issue = ValidationError['issues'][number]

/** What `Text` of the contract says of a text that holds characters which no keyboard makes. */
const isControls = (issue: Issue): boolean =>
  (issue as { readonly params?: { readonly has?: unknown } }).params?.has === 'controls'

/** Where it hurts, as `outer.inner`; fields that nobody asked for are named by zod apart from the path. */
const fieldsOf = (issue: Issue): string[] => {
  const path = (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part))
  if (!('keys' in issue) || !Array.isArray(issue.keys)) return [path.join('.')]
  return issue.keys.map((name) => [...path, name].join('.'))
}

type Handled = { readonly matched: boolean; readonly response?: { status: number; body?: unknown } | undefined }

/** What could not even be read (JSON cut short, a form) never reaches a parse; it is refused in the same words. */
export const sayWhatIsMalformed = async <T extends Handled>({ next }: { next: () => Promise<T> }): Promise<T> => {
  const handled = await next()
  const { response } = handled
  const code = (response?.body as { code?: unknown } | undefined)?.code
  if (!response || code !== 'BAD_REQUEST') return handled
  return { ...handled, response: { ...response, body: asError(refuse('request.invalid').refused).toJSON() } }
}
