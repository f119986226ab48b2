import { type Refusal, type RefusalCode, refusals } from '@app/types/platform/values'
import type { Actor } from './actor'
import type { Write } from './ports/records'

/** What a verb is given: who asks, what for, and when. `browser` is the User-Agent. */
export type Asked<I> = {
  readonly actor: Actor
  readonly input: I
  readonly at: Date
  readonly browser: string
}

/** A refusal is a value: it has a code, words for people and, where it helps, the fields or items concerned. */
export type Refused = { readonly refused: Refusal; readonly subject?: string }

/**
 * What a changing verb decided. Nothing has happened yet: the kernel commits the writes, the audit event and the
 * idempotency record in one transaction, or asks the verb again when somebody else was faster.
 */
export type Changed<O> = {
  readonly answer: O
  readonly writes: readonly Write[]
  /** What the audit event is about, e.g. `shop:YX1A0001`. */
  readonly subject: string
  readonly reason?: string
  /** Nothing happened, as when a poll finds nothing: neither an event nor the key is kept. */
  readonly idle?: true
  /**
   * A stranger's first step, which gives nobody anything yet: the auditor does not hear of it. Only of an anonymous
   * call; whoever is known leaves an event whatever the verb says.
   */
  readonly unheard?: true
  /** A cookie to set, on a replay again: it is kept beside the answer, sealed under the client's own key. */
  readonly cookie?: string
}

export type Read<I, O> = (asked: Asked<I>) => Promise<O | Refused>
export type Change<I, O> = (asked: Asked<I>) => Promise<Changed<O> | Refused>

export const refuse = (code: RefusalCode, detail?: readonly string[], subject?: string): Refused => {
  const { message, next } = refusals[code]
  return { refused: { code, message, next, ...(detail && { detail }) }, ...(subject && { subject }) }
}

export const isRefused = (outcome: unknown): outcome is Refused =>
  typeof outcome === 'object' && outcome !== null && 'refused' in outcome

/** Dependencies first, then the request: what a verb needs, then what it does. */
export const given =
  <D, A, R>(run: (deps: D, asked: A) => R) =>
  (deps: D) =>
  (asked: A): R =>
    run(deps, asked)
