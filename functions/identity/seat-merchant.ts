import type { NewId } from '../platform/ports/clock'
import type { Write } from '../platform/ports/records'
import { isRefused, type Refused, refuse } from '../platform/verb'
import { shopsIn, withGrant } from './grants'
import { personWrites } from './person-writes'
import type { IdentityStore } from './store'

type NewMerchant = {
  readonly district: string
  readonly openid: string
  /** For somebody who has no account yet. */
  readonly name: string
  readonly shopId: string
  readonly at: Date
}

const linked = async (store: IdentityStore, district: string, openid: string) => {
  const link = await store.links.get({ district, openid })
  return link && (await store.people.get({ district, personId: link.personId }))
}

/**
 * What is written when a WeChat user becomes the merchant of a shop without an invitation, because an application was
 * approved. Whose account was ended comes back by invitation only.
 */
export const askMerchants = (store: IdentityStore, newId: NewId) => ({
  personOf: async (district: string, openid: string) => {
    const person = await linked(store, district, openid)
    return person && { personId: person.personId, shopIds: shopsIn(person.grants) }
  },
  countOf: async (district: string, shopId: string): Promise<number> =>
    (await store.members.within(`D#${district}#MEMBERS#${shopId}`, 'MEMBER#')).length,
  seat: async (merchant: NewMerchant): Promise<{ readonly writes: readonly Write[] } | 'isOne' | Refused> => {
    const { district, openid, shopId } = merchant
    const known = await linked(store, district, openid)
    if (known?.state === 'ended') return refuse('account.ended')
    const held = known?.grants ?? []
    if (shopsIn(held).includes(shopId)) return 'isOne'
    const grants = withGrant(held, { role: 'merchant', shopIds: [shopId] })
    if (isRefused(grants)) return grants
    return { writes: personWrites(store, known, { ...(known ?? somebodyNew(newId, merchant)), grants }) }
  },
})

const somebodyNew = (newId: NewId, { district, openid, name, at }: NewMerchant) => ({
  revision: 1,
  district,
  personId: newId(),
  name,
  openid,
  state: 'active' as const,
  since: at.toISOString(),
})
