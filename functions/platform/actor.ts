import type { Grant } from '@app/types/identity/contract'

/** Who asks. Made by identity from an assertion or a session, never from anything the caller merely says. */
export type Actor = Anonymous | GatewayActor | SystemActor | Consumer | PersonActor | UnprovenActor

/** A browser before it signed in. The district is what it says it wants, checked to exist. */
type Anonymous = { readonly kind: 'anonymous'; readonly district: string }

/** The WeChat cloud function itself, for the outbox. */
type GatewayActor = { readonly kind: 'gateway'; readonly district: string }

/** A step of a job, run by `work` from a queue; `job` names it in the audit event. */
type SystemActor = { readonly kind: 'system'; readonly district: string; readonly job: string }

/** Anyone in WeChat without an account, or one whose account was ended. */
export type Consumer = {
  readonly kind: 'consumer'
  readonly district: string
  readonly openid: string
  readonly ended?: true
}

export type PersonActor = {
  readonly kind: 'person'
  readonly district: string
  readonly personId: string
  readonly name: string
  /** In effect here. */
  readonly grants: readonly Grant[]
  /** Held, and in effect only at a console where the second factor was given; never an empty list. */
  readonly withheld?: readonly Grant[]
  /** Present in WeChat. */
  readonly openid?: string
  /** Present in the console. */
  readonly sessionId?: string
}

/** A person at a console whose second factor is not given yet: may give it, or leave, and nothing else. */
export type UnprovenActor = {
  readonly kind: 'unproven'
  readonly district: string
  readonly personId: string
  readonly name: string
  readonly sessionId: string
  /** Whether a passkey is to be used, or the first one to be made. */
  readonly step: 'use' | 'make'
}

export type GrantOf<R extends Grant['role']> = Extract<Grant, { role: R }>

/** The actor's grant for a role, or undefined: a grant cannot be used without having been looked for. */
export const grantOf = <R extends Grant['role']>(actor: Actor, role: R): GrantOf<R> | undefined =>
  actor.kind === 'person' ? actor.grants.find((grant): grant is GrantOf<R> => grant.role === role) : undefined

/**
 * Under whose name idempotency keys are kept: another's key can never answer. In WeChat that is the WeChat user, so that
 * whoever became a person by accepting an invitation gets the same answer again; an ended account gets none of its own.
 */
export const scopeOf = (actor: Actor): string => {
  if (actor.kind === 'consumer') return `${actor.ended ? 'ended' : 'openid'}:${actor.openid}`
  if (actor.kind === 'unproven') return `unproven:${actor.sessionId}`
  if (actor.kind !== 'person') return actor.kind
  return actor.openid ? `openid:${actor.openid}` : `person:${actor.personId}`
}

/** Whoever decides something, as its history names them. */
export const deciderOf = (actor: Actor): string => (actor.kind === 'person' ? actor.name : '系统')
