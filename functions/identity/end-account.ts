import { type Actor, deciderOf } from '../platform/actor'
import type { Write } from '../platform/ports/records'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../platform/verb'
import type { IdentityDeps } from './deps'
import { personWrites } from './person-writes'
import { seatPerson } from './seat-person'
import { sessionsOf } from './sessions'
import type { IdentityStore, StoredPerson } from './store'

type Ending = { readonly personId: string; readonly reason: string }
type Ended = { readonly personId: string; readonly state: 'ended'; readonly revision: number }

/** Ends an account and every session of it; whoever leaves loses access at once. */
export const endAccount = given(
  async ({ store, register }: IdentityDeps, { actor, input, at }: Asked<Ending>): Promise<Changed<Ended> | Refused> => {
    const { district } = actor
    const { personId, reason } = input
    const person = await store.people.get({ district, personId })
    if (!person) return refuse('person.unknown')
    // whoever ends accounts stays: a district without a security administrator could never get one again
    if (actor.kind === 'person' && actor.personId === personId) return refuse('account.own')
    const { revision } = person
    const ended = { subject: `person:${personId}`, reason }
    // when it ended is when it ended first
    if (person.state === 'ended') return { ...ended, answer: { personId, state: 'ended', revision }, writes: [] }
    const staying = isSecurity(person) ? await stillThere(store, actor) : []
    if (isRefused(staying)) return staying
    // what is left of 100 items beside fifty shops; a session of an ended account signs nobody in anyway
    const sessions = await sessionsOf(store, person, 40)
    const gone = { ...person, state: 'ended' as const, endedAt: at.toISOString() }
    return {
      ...ended,
      answer: { personId, state: 'ended', revision: revision + 1 },
      writes: [
        ...staying,
        ...(await seatPerson({ store, register }, person, gone, { by: deciderOf(actor), at, reason })),
        ...sessions.map((session) => store.sessions.remove(session)),
      ],
    }
  },
)

const isSecurity = ({ grants }: StoredPerson) => grants.some(({ role }) => role === 'security')

/**
 * Two security administrators who end each other at once would both be right before either is written. So whoever ends
 * one touches the own row as well: of two such transactions the second finds its row changed and is asked again.
 */
const stillThere = async (store: IdentityStore, actor: Actor): Promise<readonly Write[] | Refused> => {
  const own = actor.kind === 'person' && (await store.people.get(actor))
  return own && own.state === 'active' && isSecurity(own) ? personWrites(store, own, own) : refuse('access.denied')
}
