import { conflictStates } from '@app/types/inspection/conflict/values'
import {
  dispositions,
  inspectionKinds,
  inspectionMarks,
  inspectionStates,
  verdicts,
} from '@app/types/inspection/values'
import { Id, ShopId } from '@app/types/platform/contract'
import { aDay, type ConditionsOf, oneOf, queryBy, someWords, withCondition } from '../view/conditions'
import type { ListOfViews } from '../view/saved-views'

/** A shop's number, as `ShopId` of the contract has it. */
const aShop = (written: string) => ShopId.safeParse(written).data
const anId = (written: string) => Id.safeParse(written).data

/** A table's id, as the contract has it. */
const aTable = (written: string) => (/^[A-Za-z0-9.-]{1,60}$/.test(written) ? written : undefined)
const yesOrNo = oneOf(['yes', 'no'] as const)

/** What the list of inspections is narrowed to; all of it stands in the address. Both days are within. */
export const inspectionConditions = {
  q: someWords,
  shopId: aShop,
  verdict: oneOf(verdicts),
  kind: oneOf(inspectionKinds),
  state: oneOf(inspectionStates),
  stationId: anId,
  gridId: anId,
  inspectorId: anId,
  table: aTable,
  disposition: oneOf(dispositions),
  corrected: yesOrNo,
  conflict: oneOf(conflictStates),
  mark: oneOf(inspectionMarks),
  from: aDay,
  to: aDay,
}

export type InspectionFilter = ConditionsOf<typeof inspectionConditions>
export type InspectionKey = keyof typeof inspectionConditions
export type NarrowInspections = (key: InspectionKey) => (value: string | undefined) => void

/** The address with one condition otherwise; another station begins at all its grids. */
export const narrowed = (params: URLSearchParams, key: InspectionKey, value: string | undefined): URLSearchParams => {
  const next = withCondition(params, key, value)
  return key === 'stationId' ? withCondition(next, 'gridId', undefined) : next
}

/** Views of the list of inspections. */
export const inspectionViews: ListOfViews = {
  list: 'inspection',
  queryOf: queryBy(inspectionConditions),
  example: '不符合的飞行检查',
}
