import { randomInt } from 'node:crypto'
import type { Asked, Changed, Refused } from '../platform/verb'
import { given, refuse } from '../platform/verb'
import { browserName } from './browser-name'
import type { IdentityDeps } from './deps'
import { factorAtStart } from './passkeys/factor'
import { sessionToken, sha256 } from './secrets'
import type { StoredSignIn } from './store'
import { sessionCookie } from './who-asks'

const lifeOfCode = 120_000
const lifeOfSession = 8 * 3_600_000
/** Without letters and digits that look alike on a screen across the room. */
const comparisonAlphabet = '234679ACDEFGHJKMNPRTUWXY'

type SignInState = 'waiting' | 'confirmed' | 'denied' | 'used' | 'expired'

const stateOf = ({ state, expiresAt }: StoredSignIn, at: Date): SignInState =>
  (state === 'waiting' || state === 'confirmed') && expiresAt <= at.toISOString() ? 'expired' : state

const later = (at: Date, milliseconds: number) => new Date(at.getTime() + milliseconds).toISOString()

/** Shows a code. Anybody can, so the auditor hears of it only once a person has answered it. */
export const startSignIn =
  ({ store, newId }: IdentityDeps) =>
  async ({
    actor,
    input,
    at,
    browser,
  }: Asked<{ readonly challenge: string }>): Promise<
    Changed<{ signInId: string; comparison: string; expiresAt: string }> | Refused
  > => {
    const signInId = newId()
    const expiresAt = later(at, lifeOfCode)
    const pick = () => comparisonAlphabet[randomInt(comparisonAlphabet.length)] ?? ''
    const comparison = pick() + pick() + pick() + pick()
    const signIn: StoredSignIn = {
      revision: 1,
      district: actor.district,
      signInId,
      challenge: input.challenge,
      comparison,
      browser: browserName(browser),
      state: 'waiting',
      startedAt: at.toISOString(),
      expiresAt,
    }
    return {
      answer: { signInId, comparison, expiresAt },
      writes: [store.signIns.insert(signIn)],
      subject: `signIn:${signInId}`,
      unheard: true,
    }
  }

export const pollSignIn =
  ({ store }: IdentityDeps) =>
  async ({ actor, input, at }: Asked<{ readonly signInId: string }>) => {
    const signIn = await store.signIns.get({ district: actor.district, signInId: input.signInId })
    return signIn ? { state: stateOf(signIn, at), expiresAt: signIn.expiresAt } : refuse('signIn.unknown')
  }

/** What the member of staff compares on the phone before saying yes. */
export const reviewSignIn =
  ({ store }: IdentityDeps) =>
  async ({ actor, input, at }: Asked<{ readonly signInId: string }>) => {
    const signIn = await store.signIns.get({ district: actor.district, signInId: input.signInId })
    if (!signIn) return refuse('signIn.unknown')
    const { browser, comparison, startedAt, expiresAt } = signIn
    return { state: stateOf(signIn, at), browser, comparison, startedAt, expiresAt }
  }

type Decision = { readonly signInId: string; readonly approve: boolean }

export const decideSignIn = given(
  async ({ store }: IdentityDeps, asked: Asked<Decision>): Promise<Changed<{ state: SignInState }> | Refused> => {
    const { actor, input, at } = asked
    if (actor.kind !== 'person') return refuse('access.denied')
    const { signInId } = input
    const signIn = await store.signIns.get({ district: actor.district, signInId })
    if (!signIn) return refuse('signIn.unknown')
    const now = stateOf(signIn, at)
    if (now !== 'waiting') return refuse(now === 'expired' ? 'signIn.expired' : 'signIn.used')
    const state = input.approve ? 'confirmed' : 'denied'
    return {
      answer: { state },
      writes: [store.signIns.replace({ ...signIn, state, personId: actor.personId })],
      subject: `signIn:${signInId}`,
    }
  },
)

type Redemption = { readonly signInId: string; readonly secret: string }

/** Only the browser that made the secret gets the session; the cookie lives eight hours. */
export const redeemSignIn =
  ({ store, secret, secureCookies }: IdentityDeps) =>
  async ({ actor, input, at }: Asked<Redemption>): Promise<Changed<{ expiresAt: string }> | Refused> => {
    const { district } = actor
    const signIn = await store.signIns.get({ district, signInId: input.signInId })
    if (!signIn || signIn.challenge !== sha256(input.secret)) return refuse('signIn.unknown')
    const refusal = refusalFor(stateOf(signIn, at))
    if (refusal || !signIn.personId) return refusal ?? refuse('signIn.notConfirmed')
    const token = sessionToken(secret, signIn.signInId, input.secret)
    const expiresAt = later(at, lifeOfSession)
    const { personId, browser } = signIn
    const factor = await factorAtStart(store, { district, personId }, at)
    const session = { revision: 1, district, sessionId: sha256(token), personId, browser, factor }
    return {
      answer: { expiresAt },
      writes: [
        store.signIns.replace({ ...signIn, state: 'used' }),
        store.sessions.insert({ ...session, startedAt: at.toISOString(), expiresAt }),
      ],
      subject: `person:${personId}`,
      cookie: cookieText(`${district}.${token}`, lifeOfSession / 1000, secureCookies),
    }
  }

const refusalFor = (state: SignInState): Refused | undefined => {
  if (state === 'expired') return refuse('signIn.expired')
  if (state === 'waiting') return refuse('signIn.notConfirmed')
  return state === 'confirmed' ? undefined : refuse('signIn.used')
}

export const cookieText = (value: string, maxAge: number, secure: boolean): string =>
  `${sessionCookie}=${value}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${maxAge}${secure ? '; Secure' : ''}`
