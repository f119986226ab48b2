import { whyUninspected } from '@app/rules/inspection/plan-inspection'
import type { ShopStatus } from '@app/types/shop/values'
import { type Refused, refuse } from '../platform/verb'

/** What is said of a shop that nobody inspects as it stands: not reviewed yet, struck off, or gone. */
export const refuseUninspected = ({ status }: { readonly status: ShopStatus }): Refused | undefined => {
  const why = whyUninspected(status)
  return why && refuse(why)
}
