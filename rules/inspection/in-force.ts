import { type TableTopic, tableTopics } from '@app/types/checklist/values'
import type { BusinessTrait, BusinessType } from '@app/types/shop/values'
import type { Day } from '../time/day'

/** What decides which table holds: as much of a version as can be known without its items. */
export type Dated = {
  readonly version: number
  readonly businessTypes: readonly BusinessType[]
  readonly topic?: TableTopic | undefined
  readonly traits?: readonly BusinessTrait[] | undefined
  readonly effectiveFrom: Day
  /** When the bureau published it; what ships with the product has none. */
  readonly publishedAt?: string | undefined
}

/** What a bureau decided is followed by its own next version only, never by a table that ships later. */
const isNewer = (a: Dated, b: Dated) => {
  if (Boolean(a.publishedAt) !== Boolean(b.publishedAt)) return Boolean(a.publishedAt)
  return a.effectiveFrom === b.effectiveFrom ? a.version > b.version : a.effectiveFrom > b.effectiveFrom
}

const newest = <T extends Dated>(tables: readonly T[]): T | undefined =>
  tables.reduce<T | undefined>((best, table) => (best && isNewer(best, table) ? best : table), undefined)

const inForceOn = <T extends Dated>(businessType: BusinessType, day: Day, tables: readonly T[]): readonly T[] =>
  tables.filter((table) => table.businessTypes.includes(businessType) && table.effectiveFrom <= day)

/** Of the main tables for a kind of business that are in force on the day, the newest. */
export const inForceFor = <T extends Dated>(
  businessType: BusinessType,
  day: Day,
  tables: readonly T[],
): T | undefined => newest(inForceOn(businessType, day, tables).filter(({ topic }) => !topic))

const concerns = ({ traits }: Dated, of: readonly BusinessTrait[]) => !traits || traits.some((one) => of.includes(one))

/**
 * For a shop of several kinds: the tables in force, each once, in the order of the kinds; behind a kind's main table
 * those on a topic of its own, where they concern every such shop or one of its traits.
 */
export const inForce = <T extends Dated>(
  businessTypes: readonly BusinessType[],
  day: Day,
  tables: readonly T[],
  traits: readonly BusinessTrait[] = [],
): readonly T[] => {
  const ofType = (type: BusinessType) => {
    const dated = inForceOn(type, day, tables)
    return [undefined, ...tableTopics]
      .flatMap((asked) => newest(dated.filter(({ topic }) => topic === asked)) ?? [])
      .filter((table) => concerns(table, traits))
  }
  return [...new Set(businessTypes.flatMap(ofType))]
}
