import type { Grant } from '@app/types/identity/contract'
import { shopRoles } from '@app/types/identity/values'

export type ShopRole = (typeof shopRoles)[number]

/** Whether a grant makes somebody belong to shops, not to the bureau. */
export const isShopGrant = (grant: Grant): grant is Extract<Grant, { readonly role: ShopRole }> =>
  shopRoles.some((role) => role === grant.role)
