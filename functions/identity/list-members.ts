import type { Member } from '@app/types/identity/contract'
import { type Asked, given } from '../platform/verb'
import type { IdentityDeps } from './deps'

type OfShop = { readonly shopId: string }

/** Who runs a shop, by name, those who were bound to an entry merged into it among them; nobody for another district's. */
export const listMembers = given(
  async ({ store, register }: IdentityDeps, { actor: { district }, input }: Asked<OfShop>) => {
    const shopIds = await register.unitedIds(district, input.shopId)
    const [, ...merged] = shopIds
    const names = new Map((await register.shopNames(district, merged)).map((name, at) => [merged[at], name]))
    const of = async (shopId: string): Promise<readonly Member[]> => {
      const through = names.get(shopId)
      const bound = await store.members.within(`D#${district}#MEMBERS#${shopId}`, 'MEMBER#')
      const people = await Promise.all(bound.map(({ personId }) => store.people.get({ district, personId })))
      return people
        .filter((person) => person !== undefined)
        .map(({ personId, name, since }) => ({ personId, name, since, shopId, ...(through && { through }) }))
    }
    const members = (await Promise.all(shopIds.map(of))).flat()
    return { members: members.toSorted((one, other) => one.name.localeCompare(other.name, 'zh')) }
  },
)
