import { type Asked, type Changed, given, type Refused, refuse } from '../platform/verb'
import type { IdentityDeps } from './deps'
import { shopsIn, withShops } from './grants'
import { personWrites } from './person-writes'

type Ending = { readonly personId: string; readonly shopId: string; readonly reason: string }
type Ended = { readonly personId: string; readonly shopIds: string[] }

/** Takes a merchant off a shop; the account and the other shops stay. */
export const endMembership = given(
  async ({ store }: IdentityDeps, { actor, input }: Asked<Ending>): Promise<Changed<Ended> | Refused> => {
    const { personId, shopId, reason } = input
    const person = await store.people.get({ district: actor.district, personId })
    if (!person) return refuse('person.unknown')
    const held = person.state === 'active' ? shopsIn(person.grants) : []
    if (!held.includes(shopId)) return refuse('membership.unknown')
    const shopIds = held.filter((one) => one !== shopId)
    return {
      answer: { personId, shopIds },
      writes: personWrites(store, person, { ...person, grants: withShops(person.grants, shopIds) }),
      subject: `person:${personId}:${shopId}`,
      reason,
    }
  },
)
