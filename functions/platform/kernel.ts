import { createHash } from 'node:crypto'
import type { RefusalCode } from '@app/types/platform/values'
import type { Actor } from './actor'
import { scopeOf } from './actor'
import type { AuditLog, IdempotencyStore } from './ports/kernel'
import type { Commit } from './ports/records'
import { type Asked, type Change, type Changed, isRefused, type Read, type Refused, refuse } from './verb'

/** What every operation rests on, whatever its domain. */
export type Kernel = {
  readonly commit: Commit
  readonly keys: IdempotencyStore
  readonly audit: AuditLog
  readonly newId: () => string
}

export type Outcome<O> = { readonly answer: O; readonly cookie?: string } | Refused

/** One call of a changing operation. `body` is what arrived, address included: it tells a retry from a reuse of the key. */
export type Call = { readonly operation: string; readonly key: string | undefined; readonly body: string }

const attempts = 12
const keyPattern = /^[A-Za-z0-9_-]{16,64}$/

/** Runs a read. A denied one leaves its audit event and nothing else. */
export const runRead =
  (kernel: Kernel) =>
  async <I, O>(operation: string, verb: Read<I, O>, asked: Asked<I>): Promise<Outcome<O>> => {
    const outcome = await verb(asked)
    if (!isRefused(outcome)) return { answer: outcome }
    await noteDenied(kernel, operation, asked, outcome)
    return outcome
  }

/** Runs a change: at most one effect per key, and the same bytes for the same key and body, for 31 days. */
export const runChange =
  (kernel: Kernel) =>
  async <I, O>(call: Call, verb: Change<I, O>, asked: Asked<I>): Promise<Outcome<O>> => {
    const { key } = call
    if (!key || !keyPattern.test(key)) return refuse('request.keyMissing')
    const hash = createHash('sha256').update(`${call.operation}\n${call.body}`).digest('hex')
    for (let attempt = 1; attempt <= attempts; attempt++) {
      const outcome = await tryOnce(kernel, { operation: call.operation, key, hash }, verb, asked)
      if (outcome) return outcome
      await pause(attempt)
    }
    return refuse('request.busy')
  }

type KeyedCall = { readonly operation: string; readonly key: string; readonly hash: string }

/** Undefined when another transaction was faster. */
const tryOnce = async <I, O>(
  kernel: Kernel,
  call: KeyedCall,
  verb: Change<I, O>,
  asked: Asked<I>,
): Promise<Outcome<O> | undefined> => {
  const kept = await replay<O>(kernel, asked.actor, call)
  if (kept) return kept
  const outcome = await verb(asked)
  if (isRefused(outcome)) {
    // the same call, faster elsewhere, may be the very reason for the refusal
    const twin = await replay<O>(kernel, asked.actor, call)
    if (twin) return twin
    await noteDenied(kernel, call.operation, asked, outcome)
    return outcome
  }
  if (outcome.idle) return (await replay<O>(kernel, asked.actor, call)) ?? answerOf(outcome)
  return (await committed(kernel, call, outcome, asked)) ? answerOf(outcome) : undefined
}

const answerOf = <O>({ answer, cookie }: Changed<O>): Outcome<O> => ({ answer, ...(cookie && { cookie }) })

const replay = async <O>(kernel: Kernel, actor: Actor, { key, hash }: KeyedCall): Promise<Outcome<O> | undefined> => {
  const kept = await kernel.keys.find({ district: actor.district, scope: scopeOf(actor), key })
  if (!kept) return undefined
  if (kept.hash !== hash) return refuse('request.keyReused')
  return { answer: JSON.parse(kept.answer) as O, ...(kept.cookie && { cookie: kept.cookie }) }
}

const committed = async <I, O>(
  kernel: Kernel,
  { key, hash, operation }: KeyedCall,
  { answer, writes, subject, reason, cookie, unheard }: Changed<O>,
  { actor, at }: Asked<I>,
): Promise<boolean> => {
  const { district } = actor
  const kept = { hash, answer: JSON.stringify(answer), ...(cookie && { cookie }) }
  const entry = { district, eventId: kernel.newId(), at, operation, outcome: 'done' as const, actor, subject }
  const { refused } = await kernel.commit([
    ...writes,
    ...(unheard && actor.kind === 'anonymous' ? [] : [kernel.audit.record({ ...entry, ...(reason && { reason }) })]),
    kernel.keys.keep({ district, scope: scopeOf(actor), key }, kept, at),
  ])
  return refused === undefined
}

const denials: ReadonlySet<RefusalCode> = new Set(['access.denied', 'access.consoleNeeded'])

const noteDenied = async <I>(kernel: Kernel, operation: string, asked: Asked<I>, { refused, subject }: Refused) => {
  const { actor, at } = asked
  if (!denials.has(refused.code) || actor.kind !== 'person') return
  if (!(await kernel.audit.countDenied(actor.district, actor.personId, at))) return
  const entry = { district: actor.district, eventId: kernel.newId(), at, operation, outcome: 'denied' as const, actor }
  await kernel.commit([kernel.audit.record({ ...entry, ...(subject && { subject }) })])
}

/** Full jitter, so that contenders do not meet again in step; milliseconds grow with each attempt. */
const pause = (attempt: number) =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * 2 ** Math.min(attempt, 7) * 5))
