import type { Actor } from '../actor'
import type { Refused } from '../verb'
import type { Write } from './records'

/** What identity needs of a request to say who asks. `body` is the raw text, for the assertion's hash. */
export type Credentials = {
  readonly method: string
  readonly pathAndQuery: string
  readonly body: string
  readonly authorization?: string | undefined
  readonly cookie?: string | undefined
  readonly district?: string | undefined
}

export type Authenticate = (credentials: Credentials, at: Date) => Promise<Actor | Refused>

/** An answer kept under an idempotency key: `hash` covers operation and body. */
export type KeptAnswer = { readonly hash: string; readonly answer: string; readonly cookie?: string | undefined }

/** Whose key: `scope` is the person, so another's key never answers. */
export type KeyPlace = { readonly district: string; readonly scope: string; readonly key: string }

export type IdempotencyStore = {
  readonly find: (place: KeyPlace) => Promise<KeptAnswer | undefined>
  readonly keep: (place: KeyPlace, kept: KeptAnswer, at: Date) => Write
}

export type AuditEntry = {
  readonly district: string
  readonly eventId: string
  readonly at: Date
  readonly operation: string
  readonly outcome: 'done' | 'denied'
  readonly actor: Actor
  readonly subject?: string
  readonly reason?: string
}

export type AuditLog = {
  readonly record: (entry: AuditEntry) => Write
  /** True while the person's denied events of this hour, phone and console together, stay under the cap. */
  readonly countDenied: (district: string, personId: string, at: Date) => Promise<boolean>
}
