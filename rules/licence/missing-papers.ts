import type { LicenceKind } from '@app/types/licence/values'
import type { BusinessTrait, BusinessType } from '@app/types/shop/values'

/** Any one of these papers will do; the first is the usual one, and stands for what is missing. */
type PaperNeed = readonly [LicenceKind, ...LicenceKind[]]

/** Papers without which a kind of business may not run (FSL art. 35–36; Drug Law art. 51; regulations §10). */
const needsOfType: Readonly<Record<BusinessType, readonly PaperNeed[]>> = {
  foodProduction: [['business'], ['foodProduction']],
  workshop: [['business'], ['workshop']],
  foodSales: [['business'], ['foodOperation', 'prepackagedFiling']],
  smallGrocery: [['business'], ['smallGrocery', 'foodOperation', 'prepackagedFiling']],
  // farm products need no licence, and who sells a few baskets no business licence
  farmMarket: [],
  catering: [['business'], ['foodOperation']],
  smallCatering: [['business'], ['smallCatering', 'foodOperation']],
  // the holder is a school or an office, which has another paper than a business licence
  canteen: [['foodOperation']],
  stall: [['stall']],
  drugRetail: [['business'], ['drugOperation']],
  medicalUse: [['medicalInstitution']],
}

/** Papers for what is sold besides; cosmetics are sold without one. */
const needsOfTrait: Readonly<Partial<Record<BusinessTrait, readonly PaperNeed[]>>> = {
  sellsDevices: [['deviceFiling', 'deviceOperation']],
  sellsHealthFood: [['prepackagedFiling', 'foodOperation']],
}

export type Carried = {
  readonly businessTypes: readonly BusinessType[]
  readonly traits?: readonly BusinessTrait[] | undefined
}

/** Every paper that a shop with these kinds of business has to have, each need once. */
export const paperNeeds = ({ businessTypes, traits = [] }: Carried): readonly PaperNeed[] => {
  const needs = [
    ...businessTypes.flatMap((type) => needsOfType[type]),
    ...traits.flatMap((trait) => needsOfTrait[trait] ?? []),
  ]
  return [...new Map(needs.map((need) => [need.join(), need])).values()]
}

/**
 * Papers that a shop should have and nobody recorded, the usual ones. `held`: kinds of the papers that stand; a credit
 * code or registration number is that of a business licence. Whether a paper is still valid is another question.
 */
export const missingPapers = (
  carried: Carried,
  { held, hasSubjectNumber }: { readonly held: readonly LicenceKind[]; readonly hasSubjectNumber: boolean },
): LicenceKind[] => {
  const all = new Set<LicenceKind>([...held, ...(hasSubjectNumber ? (['business'] as const) : [])])
  const lacking = paperNeeds(carried).filter((need) => !need.some((kind) => all.has(kind)))
  return [...new Set(lacking.map(([usual]) => usual))]
}
