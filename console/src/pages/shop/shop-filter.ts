import { tidyTag } from '@app/rules/shop/facts/tags'
import { type ShopFlag, shopFlags } from '@app/rules/shop/signs/sign-flags'
import { addDays } from '@app/rules/time/day'
import { type LicenceKind, licenceKindNames, licenceKinds } from '@app/types/licence/values'
import { Id } from '@app/types/platform/contract'
import {
  type BusinessTrait,
  type BusinessType,
  businessTraitNames,
  businessTraits,
  businessTypeNames,
  businessTypes,
  longestTag,
  type ShopStatus,
  type SizeClass,
  shopStatuses,
  shopStatusNames,
  sizeClasses,
  sizeClassNames,
} from '@app/types/shop/values'
import { type SignChoice, signChoices, signNames, signsAsked } from './sign-conditions'

export const flagChoices = ['yes', 'no'] as const

/** For so many days no inspection was concluded, or never (多久没查). */
export const unvisitedChoices = ['30', '90', '180', '365'] as const
export type UnvisitedChoice = (typeof unvisitedChoices)[number]

export type FlagChoice = (typeof flagChoices)[number]

/** What the list of shops is narrowed to; all of it stands in the address. */
export type ShopFilter = {
  readonly q?: string
  readonly stationId?: string
  readonly gridId?: string
  readonly status?: ShopStatus
  readonly businessType?: BusinessType
  readonly trait?: BusinessTrait
  readonly sizeClass?: SizeClass
  readonly tag?: string
  /** A paper that it lacks, or any. */
  readonly missing?: LicenceKind | 'any'
  /** With or without a place on the map. */
  readonly located?: FlagChoice
  /** With or without something to be checked (待核对). */
  readonly flagged?: FlagChoice
  /** With one thing to be checked: a code of `rules/shop/signs/sign-flags`. */
  readonly flag?: ShopFlag
  /** Whether a sign with the present code was drawn (印过码牌). */
  readonly printed?: FlagChoice
  readonly unvisited?: UnvisitedChoice
  /** What is known of its sign: `sign-conditions`. */
  readonly sign?: SignChoice
}

export const filterKeys = [
  'q',
  'stationId',
  'gridId',
  'status',
  'businessType',
  'trait',
  'sizeClass',
  'tag',
  'missing',
  'located',
  'flagged',
  'flag',
  'printed',
  'unvisited',
  'sign',
] as const
export type FilterKey = (typeof filterKeys)[number]

const oneOf =
  <Value extends string>(values: readonly Value[]) =>
  (written: string): Value | undefined =>
    values.find((value) => value === written)

const anId = (written: string): string | undefined => Id.safeParse(written).data

const readers: { readonly [Key in FilterKey]: (written: string) => ShopFilter[Key] | undefined } = {
  q: (written) => written.trim().slice(0, 60) || undefined,
  stationId: anId,
  gridId: anId,
  status: oneOf(shopStatuses),
  businessType: oneOf(businessTypes),
  trait: oneOf(businessTraits),
  sizeClass: oneOf(sizeClasses),
  tag: (written) => tidyTag(written).slice(0, longestTag) || undefined,
  missing: oneOf([...licenceKinds, 'any'] as const),
  located: oneOf(flagChoices),
  flagged: oneOf(flagChoices),
  flag: oneOf(Object.keys(shopFlags) as ShopFlag[]),
  printed: oneOf(flagChoices),
  unvisited: oneOf(unvisitedChoices),
  sign: oneOf(signChoices),
}

/** What the server is asked: days without a visit and the year of a sign count back from today. */
export const askedBy = ({ unvisited, sign, ...filter }: ShopFilter, today: string) => ({
  ...filter,
  ...(sign !== undefined && signsAsked(sign, today)),
  ...(unvisited !== undefined && { notInspectedSince: addDays(today, -Number(unvisited)) }),
})

/** Reads an address; what it cannot mean is left out. */
export const filterIn = (params: URLSearchParams): ShopFilter =>
  Object.fromEntries(
    filterKeys.flatMap((key) => {
      const value = readers[key](params.get(key) ?? '')
      return value === undefined ? [] : [[key, value]]
    }),
  )

/** The address with one condition changed; a changed condition starts at the first page, another station at all grids. */
export const withCondition = (params: URLSearchParams, key: FilterKey, value: string | undefined): URLSearchParams => {
  const next = new URLSearchParams(params)
  for (const gone of ['page', ...(key === 'stationId' ? ['gridId'] : [])]) next.delete(gone)
  if (value) next.set(key, value)
  else next.delete(key)
  return next
}

/** The address with no condition left; order and day stay. */
export const withoutConditions = (params: URLSearchParams): URLSearchParams =>
  filterKeys.reduce((next, key) => withCondition(next, key, undefined), params)

/** From the narrowest to the widest, as a register usually falls apart. */
const byNarrowness = [
  'q',
  'flag',
  'tag',
  'gridId',
  'missing',
  'located',
  'sign',
  'trait',
  'sizeClass',
  'flagged',
  'unvisited',
  'printed',
  'businessType',
  'status',
  'stationId',
] as const

const dropping: { readonly [Key in FilterKey]: (value: NonNullable<ShopFilter[Key]>) => string } = {
  q: () => '清空搜索',
  gridId: () => '不限网格',
  flagged: (flagged) => (flagged === 'yes' ? '不只看有待核对的' : '不只看没有待核对的'),
  trait: (trait) => `不只看${businessTraitNames[trait]}`,
  sizeClass: (size) => `不只看${sizeClassNames[size]}`,
  tag: (tag) => `不只看“${tag}”`,
  missing: (kind) => (kind === 'any' ? '不只看缺证照的' : `不只看缺${licenceKindNames[kind]}的`),
  located: (located) => (located === 'yes' ? '不只看有地图位置的' : '不只看没有地图位置的'),
  flag: () => '不限哪种疑问',
  unvisited: () => '不限多久没查',
  printed: (printed) => (printed === 'yes' ? '不只看印过码牌的' : '不只看没印码牌的'),
  sign: (sign) => `不只看${signNames[sign]}的`,
  businessType: (type) => `不只看${businessTypeNames[type]}`,
  status: (status) => `不只看${shopStatusNames[status]}的`,
  stationId: () => '看全区的商户',
}

type Way = { readonly key: FilterKey; readonly words: string }

const wayOut = <Key extends FilterKey>(filter: ShopFilter, key: Key): Way[] => {
  const value = filter[key]
  return value === undefined ? [] : [{ key, words: dropping[key](value) }]
}

/** The condition that most likely left nothing over, and what dropping it is called. */
export const narrowest = (filter: ShopFilter): Way | undefined =>
  byNarrowness.flatMap((key) => wayOut(filter, key)).at(0)

/** Title of an empty result. */
export const emptyTitle = ({ q, ...rest }: ShopFilter): string => {
  if (q !== undefined) return `没有找到“${q}”`
  return Object.keys(rest).length === 0 ? '还没有登记商户' : '这些条件下没有商户'
}
