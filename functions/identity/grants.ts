import type { Grant } from '@app/types/identity/contract'
import { mostShops } from '@app/types/identity/values'
import { type Refused, refuse } from '../platform/verb'
import { isAdministrator } from './access'
import { isShopGrant, type ShopRole } from './shop-grant'

/** The shops that somebody with these grants runs; as an employee, where somebody works. */
export const shopsIn = (grants: readonly Grant[], as: ShopRole = 'merchant'): readonly string[] =>
  grants.flatMap((grant) => (isShopGrant(grant) && grant.role === as ? grant.shopIds : []))

/** What somebody may be with one grant more, unless no one person may be that. Shops add up. */
export const withGrant = (held: readonly Grant[], next: Grant): Grant[] | Refused => {
  if (twoAdministrators(held, next)) return refuse('invitation.personTaken')
  if (!isShopGrant(next)) return [...held.filter(({ role }) => role !== next.role), next]
  const shopIds = [...new Set([...shopsIn(held, next.role), ...next.shopIds])]
  return shopIds.length > mostShops ? refuse('invitation.tooManyShops') : withShops(held, shopIds, next.role)
}

/** Nobody is a merchant, or an employee, without a shop. */
export const withShops = (held: readonly Grant[], shopIds: readonly string[], role: ShopRole = 'merchant'): Grant[] => {
  const others = held.filter((grant) => grant.role !== role)
  return shopIds.length > 0 ? [...others, { role, shopIds: [...shopIds] }] : others
}

/** The inspector's grant among them. */
export const inspectorIn = (grants: readonly Grant[]) => grants.find((grant) => grant.role === 'inspector')

/** The same with other grids; whoever is no inspector has none. */
export const withGrids = (held: readonly Grant[], gridIds: readonly string[]): Grant[] =>
  held.map((grant) => (grant.role === 'inspector' ? { ...grant, gridIds: [...gridIds] } : grant))

/** Whether what a grant says is held already, in whatever other words. */
export const holds = (held: readonly Grant[], grant: Grant): boolean =>
  isShopGrant(grant)
    ? grant.shopIds.every((shopId) => shopsIn(held, grant.role).includes(shopId))
    : held.some(({ role }) => role === grant.role)

const twoAdministrators = (grants: readonly Grant[], next: Grant) =>
  isAdministrator(next) && grants.some((grant) => isAdministrator(grant) && grant.role !== next.role)
