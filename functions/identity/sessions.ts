import type { Asked, Changed, Refused } from '../platform/verb'
import { refuse } from '../platform/verb'
import type { IdentityDeps } from './deps'
import { cookieText } from './sign-in'
import type { IdentityStore } from './store'

type Ended = { readonly ended: number }

/** A person's sessions, most recent first, as many as end in one transaction: far more than anyone has. */
export const sessionsOf = async (
  store: IdentityStore,
  { district, personId }: { readonly district: string; readonly personId: string },
  most: number,
) => (await store.sessions.list(`D#${district}#SESSIONS#${personId}`, { limit: most, reverse: true })).items

/** Signs this browser out. */
export const endSession =
  ({ store, secureCookies }: IdentityDeps) =>
  async ({ actor }: Asked<object>): Promise<Changed<Ended> | Refused> => {
    if (actor.kind !== 'person') return refuse('access.denied')
    const { district, sessionId, personId } = actor
    const session = sessionId ? await store.sessions.get({ district, sessionId }) : undefined
    return {
      answer: { ended: session ? 1 : 0 },
      writes: session ? [store.sessions.remove(session)] : [],
      subject: `person:${personId}`,
      cookie: cookieText('', 0, secureCookies),
    }
  }

/** Signs out everywhere: every console session of the person ends. */
export const endAllSessions =
  ({ store, secureCookies }: IdentityDeps) =>
  async ({ actor }: Asked<object>): Promise<Changed<Ended> | Refused> => {
    if (actor.kind !== 'person') return refuse('access.denied')
    const open = await sessionsOf(store, actor, 90)
    return {
      answer: { ended: open.length },
      writes: open.map((session) => store.sessions.remove(session)),
      subject: `person:${actor.personId}`,
      cookie: cookieText('', 0, secureCookies),
    }
  }
