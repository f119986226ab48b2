import type { Write } from '../platform/ports/records'
import { shopsIn } from './grants'
import { isShopGrant } from './shop-grant'
import type { IdentityStore, StoredPerson } from './store'

/** A person as verbs know one; where the person is listed follows from the grants. */
export type PersonFacts = Omit<StoredPerson, 'among'>

/**
 * Everything that is written when `before` becomes `after` (`undefined`: somebody new): the person, for somebody new
 * the link to the WeChat user, and a membership for each shop gained or lost, so that they never tell apart.
 */
export const personWrites = (
  store: IdentityStore,
  before: PersonFacts | undefined,
  after: PersonFacts,
): readonly Write[] => {
  const [held, holds] = [shopsOf(before), shopsOf(after)]
  const { district, openid, personId } = after
  const member = (shopId: string) => ({ revision: 1, district, shopId, personId, openid })
  return [
    ...own(store, before !== undefined, {
      ...after,
      among: after.grants.some((grant) => !isShopGrant(grant)) ? 'staff' : 'merchants',
    }),
    ...holds.filter((shopId) => !held.includes(shopId)).map((shopId) => store.members.insert(member(shopId))),
    ...held.filter((shopId) => !holds.includes(shopId)).map((shopId) => store.members.remove(member(shopId))),
  ]
}

const own = (store: IdentityStore, isKnown: boolean, person: StoredPerson): readonly Write[] => {
  if (isKnown) return [store.people.replace(person)]
  const { district, openid, personId } = person
  return [store.people.insert(person), store.links.insert({ revision: 1, district, openid, personId })]
}

/** None once the account is ended. */
const shopsOf = (person: PersonFacts | undefined): readonly string[] =>
  person?.state === 'active' ? shopsIn(person.grants) : []
