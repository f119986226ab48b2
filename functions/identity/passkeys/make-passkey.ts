import { randomBytes } from 'node:crypto'
import type { NewCredential } from '@app/types/identity/passkeys'
import type { PasskeyTransport } from '@app/types/identity/values'
import type { Actor } from '../../platform/actor'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../../platform/verb'
import type { IdentityDeps } from '../deps'
import { sessionsOf } from '../sessions'
import type { IdentityStore, StoredSession } from '../store'
import { madePasskey, relyingParty } from './ceremony'
import { type AtConsole, isAtConsole, passkeysOf } from './factor'
import type { StoredChallenge, StoredPasskey } from './store'

const lifeOfChallenge = 120_000
/** Far more than anybody has; each is written in one transaction when they are reset. */
const mostPasskeys = 10

/** The write that gives a session its challenge; an older one no longer counts. */
export const newChallenge = async (
  store: IdentityStore,
  { district, sessionId }: AtConsole,
  { purpose, at }: { readonly purpose: StoredChallenge['purpose']; readonly at: Date },
) => {
  const challenge = randomBytes(32).toString('base64url')
  const known = await store.challenges.get({ district, sessionId })
  const expiresAt = new Date(at.getTime() + lifeOfChallenge).toISOString()
  const next = { revision: known?.revision ?? 1, district, sessionId, challenge, purpose, expiresAt }
  return { challenge, write: known ? store.challenges.replace(next) : store.challenges.insert(next) }
}

/** The challenge that the session waits on, for this purpose and still in time. Whoever answers it removes it. */
export const openChallenge = async (
  store: IdentityStore,
  { district, sessionId }: AtConsole,
  { purpose, at }: { readonly purpose: StoredChallenge['purpose']; readonly at: Date },
): Promise<StoredChallenge | undefined> => {
  const known = await store.challenges.get({ district, sessionId })
  return known?.purpose === purpose && known.expiresAt > at.toISOString() ? known : undefined
}

export const known = (passkeys: readonly StoredPasskey[]) =>
  passkeys.map(({ passkeyId: id, transports }) => ({ id, transports }))

type Making = {
  readonly actor: AtConsole
  readonly session: StoredSession
  readonly passkeys: readonly StoredPasskey[]
}

/** Whoever has a passkey makes another one only after using it: a browser left open makes none. */
const making = async (store: IdentityStore, actor: Actor): Promise<Making | Refused> => {
  if (!isAtConsole(actor)) return refuse('access.denied')
  const session = await store.sessions.get(actor)
  if (!session) return refuse('access.denied')
  const passkeys = await passkeysOf(store, actor)
  if (passkeys.length > 0 && session.factor !== 'done') return refuse('passkey.proofNeeded')
  return passkeys.length >= mostPasskeys ? refuse('passkey.tooMany') : { actor, session, passkeys }
}

type Options = {
  readonly challenge: string
  readonly rpId: string
  readonly rpName: string
  readonly userId: string
  readonly userName: string
  readonly exclude: { id: string; transports: PasskeyTransport[] }[]
}

/** What a browser needs to have a passkey made. */
export const startPasskey = given(
  async ({ store, consoleUrl }: IdentityDeps, { actor, at }: Asked<object>): Promise<Changed<Options> | Refused> => {
    const begun = await making(store, actor)
    if (isRefused(begun)) return begun
    const { personId, name, district } = begun.actor
    const { challenge, write } = await newChallenge(store, begun.actor, { purpose: 'make', at })
    return {
      answer: {
        challenge,
        rpId: relyingParty(consoleUrl).id,
        rpName: '青安企信',
        userId: Buffer.from(`${district}:${personId}`).toString('base64url'),
        userName: name,
        exclude: known(begun.passkeys),
      },
      writes: [write],
      subject: `person:${personId}`,
    }
  },
)

type New = { readonly name: string; readonly credential: NewCredential }

/** Keeps a passkey. The first one signs the person out of every other browser: none of them has proved itself. */
export const finishPasskey = given(
  async (
    { store, consoleUrl }: IdentityDeps,
    { actor, input, at }: Asked<New>,
  ): Promise<Changed<{ passkeyId: string }> | Refused> => {
    const begun = await making(store, actor)
    if (isRefused(begun)) return begun
    const { session, passkeys } = begun
    const { district, personId, sessionId } = begun.actor
    const waiting = await openChallenge(store, begun.actor, { purpose: 'make', at })
    if (!waiting) return refuse('passkey.tooLate')
    const site = relyingParty(consoleUrl)
    const made = await madePasskey(input.credential, { challenge: waiting.challenge, site })
    if (!made || passkeys.some(({ passkeyId }) => passkeyId === made.passkeyId)) return refuse('passkey.refused')
    const passkey = { revision: 1, district, personId, name: input.name, ...made, createdAt: at.toISOString() }
    const sessions = passkeys.length === 0 ? await sessionsOf(store, begun.actor, 90) : []
    return {
      answer: { passkeyId: made.passkeyId },
      writes: [
        store.challenges.remove(waiting),
        store.passkeys.insert(passkey),
        store.sessions.replace({ ...session, factor: 'done' }),
        ...sessions.filter((one) => one.sessionId !== sessionId).map((one) => store.sessions.remove(one)),
      ],
      subject: `person:${personId}`,
    }
  },
)
