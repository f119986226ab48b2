import type { Assertion } from '@app/types/identity/passkeys'
import type { PasskeyTransport } from '@app/types/identity/values'
import type { Write } from '../../platform/ports/records'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../../platform/verb'
import type { IdentityDeps } from '../deps'
import { relyingParty, usedPasskey } from './ceremony'
import { type AtConsole, isAtConsole, passkeysOf } from './factor'
import { known, newChallenge, openChallenge } from './make-passkey'
import type { StoredPasskey } from './store'

type Options = {
  readonly challenge: string
  readonly rpId: string
  readonly allow: { id: string; transports: PasskeyTransport[] }[]
}

/** What a browser needs to have one of the person's passkeys used. */
export const startSecondFactor = given(
  async ({ store, consoleUrl }: IdentityDeps, { actor, at }: Asked<object>): Promise<Changed<Options> | Refused> => {
    if (!isAtConsole(actor)) return refuse('access.denied')
    const passkeys = await passkeysOf(store, actor)
    if (passkeys.length === 0) return refuse('passkey.none')
    const { challenge, write } = await newChallenge(store, actor, { purpose: 'use', at })
    return {
      answer: { challenge, rpId: relyingParty(consoleUrl).id, allow: known(passkeys) },
      writes: [write],
      subject: `person:${actor.personId}`,
    }
  },
)

type Proof = {
  readonly passkeys: readonly StoredPasskey[]
  readonly writes: readonly Write[]
  readonly expiresAt: string
}

/** What one use of a passkey writes: its counter, the session as proved, and the challenge gone, so that it works once. */
const proofOf = async (
  { store, consoleUrl }: IdentityDeps,
  actor: AtConsole,
  { assertion, at }: { readonly assertion: Assertion; readonly at: Date },
): Promise<Proof | Refused> => {
  const session = await store.sessions.get(actor)
  const waiting = await openChallenge(store, actor, { purpose: 'use', at })
  if (!session || !waiting) return refuse('passkey.tooLate')
  const passkeys = await passkeysOf(store, actor)
  const passkey = passkeys.find(({ passkeyId }) => passkeyId === assertion.id)
  const site = relyingParty(consoleUrl)
  const counter = passkey && (await usedPasskey(assertion, { challenge: waiting.challenge, site, passkey }))
  if (!passkey || counter === undefined) return refuse('passkey.refused')
  return {
    passkeys,
    expiresAt: session.expiresAt,
    writes: [
      store.challenges.remove(waiting),
      store.passkeys.replace({ ...passkey, counter, lastUsedAt: at.toISOString() }),
      store.sessions.replace({ ...session, factor: 'done' }),
    ],
  }
}

/** Finishes a sign-in: from now on the session is the person's. */
export const finishSecondFactor = given(
  async (
    deps: IdentityDeps,
    { actor, input, at }: Asked<{ readonly assertion: Assertion }>,
  ): Promise<Changed<{ expiresAt: string }> | Refused> => {
    if (!isAtConsole(actor)) return refuse('access.denied')
    const proof = await proofOf(deps, actor, { assertion: input.assertion, at })
    if (isRefused(proof)) return proof
    const { expiresAt, writes } = proof
    return { answer: { expiresAt }, writes, subject: `person:${actor.personId}` }
  },
)

type Removal = { readonly passkeyId: string; readonly assertion: Assertion }

/** Removes one of the own passkeys, shown by another: whoever holds one alone cannot be locked out by a slip. */
export const removePasskey = given(
  async (
    deps: IdentityDeps,
    { actor, input, at }: Asked<Removal>,
  ): Promise<Changed<{ passkeyId: string }> | Refused> => {
    if (!isAtConsole(actor)) return refuse('access.denied')
    const { passkeyId, assertion } = input
    if (assertion.id === passkeyId) return refuse('passkey.anotherNeeded')
    const proof = await proofOf(deps, actor, { assertion, at })
    if (isRefused(proof)) return proof
    const removed = proof.passkeys.find((one) => one.passkeyId === passkeyId)
    if (!removed) return refuse('passkey.unknown')
    return {
      answer: { passkeyId },
      writes: [...proof.writes, deps.store.passkeys.remove(removed)],
      subject: `person:${actor.personId}`,
    }
  },
)
