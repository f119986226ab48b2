import type { BusinessTypeChoice, BusinessTypesVersion } from '@app/types/shop/business-types'
import { type BusinessTrait, type BusinessType, businessTypes } from '@app/types/shop/values'
import { type Day, isDay } from '../../time/day'
import { traitsOf } from './traits'

/** The kinds of business as the product ships them, all on, until a district says otherwise (regulations §10). */
export const shippedTypes: BusinessTypesVersion = {
  version: 0,
  effectiveFrom: '2023-12-01',
  types: businessTypes.map((businessType) => ({ businessType, enabled: true, traits: [...traitsOf[businessType]] })),
}

/** The version that holds on a day: of those that have begun the one that began last, of two of one day the later. */
export const typesOn = (versions: readonly BusinessTypesVersion[], today: Day): BusinessTypesVersion =>
  versions
    .filter(({ effectiveFrom }) => effectiveFrom <= today)
    .reduce((held, one) => (isLater(one, held) ? one : held), shippedTypes)

const isLater = (one: BusinessTypesVersion, held: BusinessTypesVersion) =>
  one.effectiveFrom > held.effectiveFrom || (one.effectiveFrom === held.effectiveFrom && one.version > held.version)

const isOffered = ({ types }: BusinessTypesVersion, type: BusinessType): boolean =>
  types.some(({ businessType, enabled }) => enabled && businessType === type)

/** The kinds that a form offers: those that are on, and those that the shop has anyway. */
export const offeredTypes = (version: BusinessTypesVersion, had: readonly BusinessType[] = []): BusinessType[] =>
  businessTypes.filter((type) => isOffered(version, type) || had.includes(type))

/** The traits that a form offers for some kinds of business. */
export const offeredTraits = (
  { types }: BusinessTypesVersion,
  chosen: readonly BusinessType[],
  had: readonly BusinessTrait[] = [],
): BusinessTrait[] => {
  const on = types.flatMap(({ businessType, traits }) => (chosen.includes(businessType) ? traits : []))
  const possible = chosen.flatMap((type) => traitsOf[type])
  return possible.filter((trait) => on.includes(trait) || had.includes(trait))
}

type Carried = {
  readonly businessTypes: readonly BusinessType[]
  readonly traits?: readonly BusinessTrait[] | undefined
}

/** What a shop would newly get although it is off; what it had before, it keeps. */
export const switchedOff = (
  version: BusinessTypesVersion,
  before: Carried | undefined,
  after: Carried,
): readonly (BusinessType | BusinessTrait)[] => [
  ...after.businessTypes.filter((type) => !offeredTypes(version, before?.businessTypes).includes(type)),
  ...(after.traits ?? []).filter(
    (trait) => !offeredTraits(version, after.businessTypes, before?.traits).includes(trait),
  ),
]

/** Fields of a new version that cannot stand. */
export const invalidTypes = (
  { effectiveFrom, types }: { readonly effectiveFrom: Day; readonly types: readonly BusinessTypeChoice[] },
  today: Day,
): readonly ('effectiveFrom' | 'types' | 'traits')[] => {
  const each = new Set(types.map(({ businessType }) => businessType))
  const whole = each.size === businessTypes.length && types.length === businessTypes.length
  const foreign = types.some(({ businessType, traits }) => traits.some((one) => !traitsOf[businessType].includes(one)))
  return [
    ...(isDay(effectiveFrom) && effectiveFrom >= today ? [] : (['effectiveFrom'] as const)),
    ...(whole && types.some(({ enabled }) => enabled) ? [] : (['types'] as const)),
    ...(foreign ? (['traits'] as const) : []),
  ]
}
