import type { Member } from '@app/types/identity/contract'
import { type Asked, given } from '../platform/verb'
import type { IdentityDeps } from './deps'

/** Who runs a shop, by name; nobody for a shop of another district. */
export const listMembers = given(
  async ({ store }: IdentityDeps, { actor: { district }, input: { shopId } }: Asked<{ readonly shopId: string }>) => {
    const bound = await store.members.within(`D#${district}#MEMBERS#${shopId}`, 'MEMBER#')
    const people = await Promise.all(bound.map(({ personId }) => store.people.get({ district, personId })))
    const members: Member[] = people
      .filter((person) => person !== undefined)
      .map(({ personId, name, since }) => ({ personId, name, since }))
    return { members: members.toSorted((one, other) => one.name.localeCompare(other.name, 'zh')) }
  },
)
