import type { BusinessTrait, BusinessType } from '@app/types/shop/values'

/** Which traits a kind of business can have (regulations §10). */
export const traitsOf: Readonly<Record<BusinessType, readonly BusinessTrait[]>> = {
  foodProduction: [],
  workshop: [],
  foodSales: [],
  smallGrocery: [],
  farmMarket: [],
  catering: [],
  smallCatering: [],
  canteen: ['school', 'kindergarten', 'nursing', 'medical', 'buildingSite'],
  stall: ['mobile'],
  drugRetail: ['sellsDevices', 'sellsCosmetics', 'sellsHealthFood'],
  medicalUse: [],
}

/** Of some traits those that none of a shop's kinds of business can have. */
export const foreignTraits = (types: readonly BusinessType[], traits: readonly BusinessTrait[]): BusinessTrait[] =>
  traits.filter((trait) => !types.some((type) => traitsOf[type].includes(trait)))
