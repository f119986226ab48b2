import { inspectionKinds, inspectionStates, verdicts } from '@app/types/inspection/values'
import { ShopId } from '@app/types/platform/contract'
import { aDay, oneOf, queryBy, someWords } from '../view/conditions'
import type { ListOfViews } from '../view/saved-views'

/** A shop's number, as `ShopId` of the contract has it. */
const aShop = (written: string) => ShopId.safeParse(written).data

/** What the list of inspections is narrowed to; all of it stands in the address. Both days are within. */
export const inspectionConditions = {
  q: someWords,
  shopId: aShop,
  verdict: oneOf(verdicts),
  kind: oneOf(inspectionKinds),
  state: oneOf(inspectionStates),
  from: aDay,
  to: aDay,
}

/** Views of the list of inspections. */
export const inspectionViews: ListOfViews = {
  list: 'inspection',
  queryOf: queryBy(inspectionConditions),
  example: '不符合的飞行检查',
}
