import { type TableTopic, tableTopics } from '@app/types/checklist/values'
import { type DutyPeriod, dutyPeriods } from '@app/types/duty/values'
import {
  type BusinessTrait,
  type BusinessType,
  businessTraits,
  businessTypes,
  type SizeClass,
  sizeClasses,
} from '@app/types/shop/values'
import type { Day } from '../time/day'

/** What decides which table holds: as much of a version as can be known without its items. */
export type Dated = {
  readonly id: string
  readonly version: number
  readonly businessTypes: readonly BusinessType[]
  readonly topic?: TableTopic | undefined
  readonly traits?: readonly BusinessTrait[] | undefined
  readonly selfCheck?: { readonly period: DutyPeriod; readonly sizes?: readonly SizeClass[] | undefined } | undefined
  readonly effectiveFrom: Day
  /** When the bureau published it; what ships with the product has none. */
  readonly publishedAt?: string | undefined
}

/** What a bureau decided is followed by its own next version only, never by a table that ships later. */
const isNewer = (a: Dated, b: Dated) => {
  if (Boolean(a.publishedAt) !== Boolean(b.publishedAt)) return Boolean(a.publishedAt)
  return a.effectiveFrom === b.effectiveFrom ? a.version > b.version : a.effectiveFrom > b.effectiveFrom
}

/** How narrowly a table says whom it is for: by a trait, then by size, then for all of the kind. */
const narrowness = ({ traits, selfCheck }: Dated): number => (traits ? 2 : 0) + (selfCheck?.sizes ? 1 : 0)

/**
 * Of two tables, what is written for some shops goes before what is written for all of the kind, then the newer before
 * the older (Legislation Law art. 103: 特别规定 before 一般规定, 新的规定 before 旧的规定); a bureau's own before both.
 */
const prevails = (a: Dated, b: Dated) => {
  const isOneShipped = Boolean(a.publishedAt) !== Boolean(b.publishedAt)
  const narrower = narrowness(a) - narrowness(b)
  return narrower !== 0 && !isOneShipped ? narrower > 0 : isNewer(a, b)
}

const first = <T>(all: readonly T[], isBefore: (a: T, b: T) => boolean): T | undefined =>
  all.reduce<T | undefined>((best, one) => (best !== undefined && !isBefore(one, best) ? best : one), undefined)

/** Of every table its newest version. */
const newestOfEach = <T extends Dated>(versions: readonly T[]): readonly T[] =>
  [...new Set(versions.map(({ id }) => id))].flatMap((id) => {
    const newest = first(
      versions.filter((one) => one.id === id),
      isNewer,
    )
    return newest ? [newest] : []
  })

type Asked = {
  readonly type: BusinessType
  readonly traits?: readonly BusinessTrait[] | undefined
  readonly topic?: TableTopic | undefined
  /** The table by which a shop of this size checks itself so often; without, the table of inspections. */
  readonly selfCheck?: AskedSelfCheck | undefined
}

/** A shop whose size nobody has said yet is asked what a small one is: the least that is owed. */
type AskedSelfCheck = { readonly period: DutyPeriod; readonly size?: SizeClass | undefined }

/**
 * On a day the table on a topic, or without one the main table, for shops of a kind with these traits. A main version
 * that leaves out shops of a kind leaves them with the version before, for without a table nobody can be inspected; on a
 * topic it ends the topic for them.
 */
export const heldFor = <T extends Dated>(
  { type, traits = [], topic, selfCheck }: Asked,
  day: Day,
  tables: readonly T[],
): T | undefined => {
  const hasSize = ({ sizes }: NonNullable<Dated['selfCheck']>) => !sizes || sizes.includes(selfCheck?.size ?? 'small')
  const concerns = (one: T) =>
    (!one.traits || one.traits.some((trait) => traits.includes(trait))) && (!one.selfCheck || hasSize(one.selfCheck))
  const isPurpose = (one: T) => one.selfCheck?.period === selfCheck?.period
  const isAsked = (one: T) =>
    isPurpose(one) && one.topic === topic && one.businessTypes.includes(type) && one.effectiveFrom <= day
  const asked = tables.filter(isAsked)
  const concerning = topic ? newestOfEach(asked).filter(concerns) : newestOfEach(asked.filter(concerns))
  return first(concerning, prevails)
}

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
  const ofType = (type: BusinessType) =>
    [undefined, ...tableTopics].flatMap((topic) => heldFor({ type, traits, topic }, day, tables) ?? [])
  return [...new Set(businessTypes.flatMap(ofType))]
}

/** What of a shop decides by which tables it checks itself. */
export type Checking = {
  readonly businessTypes: readonly BusinessType[]
  readonly traits?: readonly BusinessTrait[] | undefined
  readonly sizeClass?: SizeClass | undefined
}

/** By which tables a shop checks itself on a day, each once, the most frequent first; never a table of inspections. */
export const selfChecksInForce = <T extends Dated>(
  { businessTypes: types, traits = [], sizeClass: size }: Checking,
  day: Day,
  tables: readonly T[],
): readonly T[] => [
  ...new Set(
    dutyPeriods.flatMap((period) =>
      types.flatMap((type) =>
        [undefined, ...tableTopics].flatMap(
          (topic) => heldFor({ type, traits, topic, selfCheck: { period, size } }, day, tables) ?? [],
        ),
      ),
    ),
  ),
]

/** No trait, then each alone: a version that holds for any shop holds for one of these, as more traits only add rivals. */
export const traitsOfShops: readonly (readonly BusinessTrait[])[] = [[], ...businessTraits.map((one) => [one])]

/** What is in force on a day for any shop at all. */
export const inForceAnywhere = <T extends Dated>(day: Day, tables: readonly T[]): readonly T[] => [
  ...new Set(
    traitsOfShops.flatMap((traits) => [
      ...inForce(businessTypes, day, tables, traits),
      ...sizeClasses.flatMap((sizeClass) => selfChecksInForce({ businessTypes, traits, sizeClass }, day, tables)),
    ]),
  ),
]
