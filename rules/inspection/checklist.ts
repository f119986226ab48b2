import type { BusinessType } from '@app/types/shop/values'
import type { Day } from '../time/day'
import { inForce, inForceFor } from './in-force'
import type { Checklist } from './table'
import { catering2016 } from './tables/catering-2016'

export type * from './table'
export { allItems } from './table'

/** The tables that ship with the product, all versions. */
export const shippedChecklists: readonly Checklist[] = [catering2016]

/** The table for a kind of business on a day: of those in force the newest. Undefined where none is published yet. */
export const checklistFor = (
  businessType: BusinessType,
  day: Day,
  tables: readonly Checklist[] = shippedChecklists,
): Checklist | undefined => inForceFor(businessType, day, tables)

/** For a shop of several kinds: its tables, each once, in the order of the kinds. */
export const checklistsFor = (
  businessTypes: readonly BusinessType[],
  day: Day,
  tables: readonly Checklist[] = shippedChecklists,
): readonly Checklist[] => inForce(businessTypes, day, tables)
