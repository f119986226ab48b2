import type { BusinessTrait, BusinessType } from '@app/types/shop/values'
import type { Day } from '../time/day'
import { heldFor, inForce } from './in-force'
import type { Checklist } from './table'
import { canteen } from './tables/canteen'
import { catering2016, cateringLocalCut } from './tables/catering-2016'
import { catering2016First } from './tables/catering-2016-first'
import {
  deviceSale,
  deviceSaleFirst,
  deviceUse,
  deviceUseFirst,
  drugRetail,
  drugRetailFirst,
  medicalDrugs,
  medicalDrugsFirst,
} from './tables/medicine'
import { production2016 } from './tables/production'
import { sales2016 } from './tables/sales'
import { shippedSelfChecks } from './tables/self-check/shipped'
import {
  farmMarket,
  smallCatering,
  smallCateringFirst,
  smallGrocery,
  stall,
  stallFirst,
  workshop,
} from './tables/small'

export type * from './table'
export { allItems } from './table'

/** The tables that ship with the product, all versions. */
export const shippedChecklists: readonly Checklist[] = [
  catering2016First,
  catering2016,
  canteen,
  smallCateringFirst,
  smallCatering,
  sales2016,
  smallGrocery,
  production2016,
  workshop,
  stallFirst,
  stall,
  farmMarket,
  drugRetailFirst,
  drugRetail,
  deviceSaleFirst,
  deviceSale,
  medicalDrugsFirst,
  medicalDrugs,
  deviceUseFirst,
  deviceUse,
  ...shippedSelfChecks,
]

/** Tables that a bureau may begin a draft from; in force nowhere before it publishes them. */
export const checklistTemplates: readonly Checklist[] = [cateringLocalCut]

/** The table for a kind of business on a day: of those in force the newest. Undefined where none is published yet. */
export const checklistFor = (
  businessType: BusinessType,
  day: Day,
  tables: readonly Checklist[] = shippedChecklists,
): Checklist | undefined => heldFor({ type: businessType }, day, tables)

/** For a shop of several kinds: its tables, each once, in the order of the kinds, topics behind their kind's main table. */
export const checklistsFor = (
  businessTypes: readonly BusinessType[],
  day: Day,
  tables: readonly Checklist[] = shippedChecklists,
  traits: readonly BusinessTrait[] = [],
): readonly Checklist[] => inForce(businessTypes, day, tables, traits)
