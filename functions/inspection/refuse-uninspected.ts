import { statusEffects } from '@app/rules/shop/facts/status'
import type { ShopStatus } from '@app/types/shop/values'
import { type Refused, refuse } from '../platform/verb'

/** What is said of a shop that nobody inspects as it stands: not reviewed yet, struck off, or gone. */
export const refuseUninspected = ({ status }: { readonly status: ShopStatus }): Refused | undefined => {
  if (statusEffects[status].isInspected) return undefined
  return refuse(status === 'applied' || status === 'moved' || status === 'merged' ? `shop.${status}` : 'shop.closed')
}
