import type { BusinessType } from '@app/types/shop/values'
import type { Day } from '../time/day'

/** What decides which table holds: as much of a version as can be known without its items. */
export type Dated = {
  readonly version: number
  readonly businessTypes: readonly BusinessType[]
  readonly effectiveFrom: Day
}

const isNewer = (a: Dated, b: Dated) =>
  a.effectiveFrom === b.effectiveFrom ? a.version > b.version : a.effectiveFrom > b.effectiveFrom

/** Of the tables for a kind of business that are in force on the day, the newest. */
export const inForceFor = <T extends Dated>(
  businessType: BusinessType,
  day: Day,
  tables: readonly T[],
): T | undefined =>
  tables
    .filter((table) => table.businessTypes.includes(businessType) && table.effectiveFrom <= day)
    .reduce<T | undefined>((best, table) => (best && isNewer(best, table) ? best : table), undefined)

/** For a shop of several kinds: the tables in force, each once, in the order of the kinds. */
export const inForce = <T extends Dated>(
  businessTypes: readonly BusinessType[],
  day: Day,
  tables: readonly T[],
): readonly T[] => [...new Set(businessTypes.flatMap((type) => inForceFor(type, day, tables) ?? []))]
