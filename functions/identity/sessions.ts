import type { Session } from '@app/types/identity/sessions'
import type { PersonActor } from '../platform/actor'
import { type Asked, type Changed, given, type Refused, refuse } from '../platform/verb'
import type { IdentityDeps } from './deps'
import { sha256 } from './secrets'
import { cookieText } from './sign-in'
import type { IdentityStore, StoredSession } from './store'

type Ended = { readonly ended: number }
type Whose = { readonly district: string; readonly personId: string }

/** A person's sessions, most recent first, as many as end in one transaction: far more than anyone has. */
export const sessionsOf = async (store: IdentityStore, { district, personId }: Whose, most: number) =>
  (await store.sessions.list(`D#${district}#SESSIONS#${personId}`, { limit: most, reverse: true })).items

/** As many as are shown and ended at once. */
const most = 90

/** By which a session is named to people: what names it in the table is told to nobody. */
const handleOf = (sessionId: string): string => sha256(`session:${sessionId}`)

/** What is over by time is shown to nobody, whether it has vanished yet or not. */
const shown = (sessions: readonly StoredSession[], at: Date, current?: string): Session[] =>
  sessions
    .filter(({ expiresAt }) => expiresAt > at.toISOString())
    .map(({ sessionId, browser, startedAt, lastUsedAt = startedAt, expiresAt }) => ({
      sessionId: handleOf(sessionId),
      browser,
      startedAt,
      lastUsedAt,
      expiresAt,
      current: sessionId === current,
    }))

export const listMySessions = given(async ({ store }: IdentityDeps, { actor, at }: Asked<unknown>) => {
  if (actor.kind !== 'person') return refuse('access.denied')
  return { sessions: shown(await sessionsOf(store, actor, most), at, actor.sessionId) }
})

type Named = { readonly sessionId: string }

/** Signs one of the own browsers out; it may be this one. */
export const endMySession = given(
  async ({ store, secureCookies }: IdentityDeps, { actor, input }: Asked<Named>): Promise<Changed<Ended> | Refused> => {
    if (actor.kind !== 'person') return refuse('access.denied')
    const { sessionId } = input
    return {
      ...ending(store, await named(store, actor, sessionId)),
      subject: `person:${actor.personId}`,
      ...(actor.sessionId && sessionId === handleOf(actor.sessionId) && { cookie: cookieText('', 0, secureCookies) }),
    }
  },
)

/** The one of a person's sessions that goes by this handle. */
const named = async (store: IdentityStore, whose: Whose, handle: string) =>
  (await sessionsOf(store, whose, most)).filter(({ sessionId }) => handleOf(sessionId) === handle)

const ending = (store: IdentityStore, sessions: readonly StoredSession[]) => ({
  answer: { ended: sessions.length },
  writes: sessions.map((session) => store.sessions.remove(session)),
})

/** Signs this browser out. */
export const endSession = given(
  async ({ store, secureCookies }: IdentityDeps, { actor }: Asked<object>): Promise<Changed<Ended> | Refused> => {
    if (actor.kind !== 'person' && actor.kind !== 'unproven') return refuse('access.denied')
    const { district, sessionId } = actor
    const session = sessionId ? await store.sessions.get({ district, sessionId }) : undefined
    const sessions = session ? [session] : []
    const cookie = cookieText('', 0, secureCookies)
    return { ...ending(store, sessions), subject: `person:${actor.personId}`, cookie }
  },
)

/** Signs out everywhere: every console session of the person ends. */
export const endAllSessions = given(
  async ({ store, secureCookies }: IdentityDeps, { actor }: Asked<object>): Promise<Changed<Ended> | Refused> => {
    if (actor.kind !== 'person') return refuse('access.denied')
    const sessions = await sessionsOf(store, actor, most)
    const cookie = cookieText('', 0, secureCookies)
    return { ...ending(store, sessions), subject: `person:${actor.personId}`, cookie }
  },
)

type Other = { readonly personId: string }

/** Where somebody else is signed in, for the security administrator. */
export const listSessionsOf = given(async ({ store }: IdentityDeps, { actor, input, at }: Asked<Other>) => {
  const person = await store.people.get({ district: actor.district, personId: input.personId })
  if (!person) return refuse('person.unknown')
  return { sessions: shown(await sessionsOf(store, person, most), at, currentOf(actor as PersonActor)) }
})

const currentOf = ({ sessionId }: PersonActor) => sessionId

type EndingOther = Other & { readonly sessionId?: string | undefined; readonly reason: string }

/** Signs somebody else out, of one browser or of all, at once. */
export const endSessionsOf = given(
  async ({ store }: IdentityDeps, { actor, input }: Asked<EndingOther>): Promise<Changed<Ended> | Refused> => {
    const { personId, sessionId, reason } = input
    const person = await store.people.get({ district: actor.district, personId })
    if (!person) return refuse('person.unknown')
    const sessions = sessionId ? await named(store, person, sessionId) : await sessionsOf(store, person, most)
    return { ...ending(store, sessions), subject: `person:${personId}`, reason }
  },
)
