import type { ChangeableGrant } from '@app/types/identity/contract'
import { deciderOf } from '../platform/actor'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../platform/verb'
import type { IdentityDeps } from './deps'
import { refuseUnknownPlaces } from './grant-places'
import { seatPerson } from './seat-person'
import type { StoredPerson } from './store'

type Change = { readonly personId: string; readonly grant: ChangeableGrant; readonly reason: string }
type Answer = { readonly personId: string; readonly revision: number }

/**
 * Puts a role that somebody holds in other words: a renewed certificate, other grids, another station. A role that is
 * new to somebody comes by invitation: whoever gets one says yes to it.
 */
export const changeGrant = given(
  async (deps: IdentityDeps, { actor, input, at }: Asked<Change>): Promise<Changed<Answer> | Refused> => {
    const { store, register } = deps
    const { district } = actor
    const { personId, grant, reason } = input
    const person = await store.people.get({ district, personId })
    if (person?.state !== 'active') return refuse('person.unknown')
    if (!person.grants.some(({ role }) => role === grant.role)) return refuse('grant.unknown')
    const known = await refuseUnknownPlaces(register, district, grant)
    if (isRefused(known)) return known
    const grants = person.grants.map((held) => (held.role === grant.role ? grant : held))
    const changed = await regranted(deps, person, grants, { by: deciderOf(actor), at, reason })
    return { ...changed, subject: `person:${personId}` }
  },
)

type Decided = Parameters<typeof seatPerson>[3] & { readonly reason: string }

/** The person with other grants. */
const regranted = async (
  deps: IdentityDeps,
  person: StoredPerson,
  grants: StoredPerson['grants'],
  decided: Decided,
): Promise<Omit<Changed<Answer>, 'subject'>> => {
  const { personId, revision } = person
  return {
    answer: { personId, revision: revision + 1 },
    writes: await seatPerson(deps, person, { ...person, grants }, decided),
    reason: decided.reason,
  }
}

type End = { readonly personId: string; readonly role: ChangeableGrant['role']; readonly reason: string }

/** Takes a role off somebody; the account and the other roles stay. */
export const endGrant = given(
  async (deps: IdentityDeps, { actor, input, at }: Asked<End>): Promise<Changed<Answer> | Refused> => {
    const { personId, role, reason } = input
    const person = await deps.store.people.get({ district: actor.district, personId })
    if (person?.state !== 'active') return refuse('person.unknown')
    if (!person.grants.some((held) => held.role === role)) return refuse('grant.unknown')
    const grants = person.grants.filter((held) => held.role !== role)
    const changed = await regranted(deps, person, grants, { by: deciderOf(actor), at, reason })
    return { ...changed, subject: `person:${personId}` }
  },
)
