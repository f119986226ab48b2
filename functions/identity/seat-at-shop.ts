import type { NewId } from '../platform/ports/clock'
import type { Write } from '../platform/ports/records'
import { isRefused, type Refused, refuse } from '../platform/verb'
import { shopsIn, withGrant, withShops } from './grants'
import { personWrites } from './person-writes'
import type { ShopRole } from './shop-grant'
import type { IdentityStore } from './store'

type Newcomer = {
  readonly district: string
  readonly openid: string
  /** For somebody who has no account yet. */
  readonly name: string
  readonly shopId: string
  readonly at: Date
  /** What somebody is there: who runs it, unless said. */
  readonly role?: ShopRole
}

type Seated = { readonly personId: string; readonly writes: readonly Write[] }
type Leaver = {
  readonly district: string
  readonly personId: string
  readonly shopId: string
  readonly role: ShopRole
}

const linked = async (store: IdentityStore, district: string, openid: string) => {
  const link = await store.links.get({ district, openid })
  return link && (await store.people.get({ district, personId: link.personId }))
}

/**
 * What is written when a WeChat user comes to belong to a shop without an invitation of the bureau: because an
 * application was approved, or because the shop invited an employee. Whose account was ended comes back by invitation
 * of the bureau only.
 */
export const askShopPeople = (store: IdentityStore, newId: NewId) => ({
  personOf: async (district: string, openid: string) => {
    const person = await linked(store, district, openid)
    return person && { personId: person.personId, shopIds: shopsIn(person.grants) }
  },
  countOf: async (district: string, shopId: string): Promise<number> =>
    (await store.members.within(`D#${district}#MEMBERS#${shopId}`, 'MEMBER#')).length,
  openidsOf: async (district: string, shopId: string): Promise<readonly string[]> =>
    (await store.members.within(`D#${district}#MEMBERS#${shopId}`, 'MEMBER#')).map(({ openid }) => openid),
  seat: async (newcomer: Newcomer): Promise<Seated | 'isOne' | Refused> => {
    const { district, openid, shopId, role = 'merchant' } = newcomer
    const known = await linked(store, district, openid)
    if (known?.state === 'ended') return refuse('account.ended')
    const held = known?.grants ?? []
    if (shopsIn(held, role).includes(shopId)) return 'isOne'
    const grants = withGrant(held, { role, shopIds: [shopId] })
    if (isRefused(grants)) return grants
    const person = { ...(known ?? somebodyNew(newId, newcomer)), grants }
    return { personId: person.personId, writes: personWrites(store, known, person) }
  },
  /** Who belonged to a shop so and no longer does; nothing where that ended before, or the account did. */
  unseat: async ({ district, personId, shopId, role }: Leaver): Promise<readonly Write[]> => {
    const person = await store.people.get({ district, personId })
    const held = person?.state === 'active' ? shopsIn(person.grants, role) : []
    if (!person || !held.includes(shopId)) return []
    const left = held.filter((one) => one !== shopId)
    return personWrites(store, person, { ...person, grants: withShops(person.grants, left, role) })
  },
})

const somebodyNew = (newId: NewId, { district, openid, name, at }: Newcomer) => ({
  revision: 1,
  district,
  personId: newId(),
  name,
  openid,
  state: 'active' as const,
  since: at.toISOString(),
})
