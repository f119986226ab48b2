import type { LicenceKind } from '@app/types/licence/values'
import type { BusinessType } from '@app/types/shop/values'
import { operationOf } from './licence-number'

type Papers = {
  /** The paper that a business of this kind usually holds; a farm market needs none. */
  readonly usual?: LicenceKind
  readonly others: readonly LicenceKind[]
  /** What its JY licence must be for. */
  readonly operation?: 'foodSales' | 'catering' | 'canteen'
}

/** Which papers belong to which kind of business (regulations §10). */
export const papersOf: Readonly<Record<BusinessType, Papers>> = {
  foodProduction: { usual: 'foodProduction', others: [] },
  workshop: { usual: 'workshop', others: [] },
  foodSales: { usual: 'foodOperation', others: ['prepackagedFiling'], operation: 'foodSales' },
  smallGrocery: { usual: 'smallGrocery', others: ['foodOperation', 'prepackagedFiling'], operation: 'foodSales' },
  farmMarket: { others: ['foodOperation', 'prepackagedFiling'], operation: 'foodSales' },
  catering: { usual: 'foodOperation', others: [], operation: 'catering' },
  smallCatering: { usual: 'smallCatering', others: ['foodOperation'], operation: 'catering' },
  canteen: { usual: 'foodOperation', others: [], operation: 'canteen' },
  stall: { usual: 'stall', others: [] },
  drugRetail: { usual: 'drugOperation', others: ['deviceOperation', 'deviceFiling'] },
  medicalUse: { usual: 'medicalInstitution', others: ['drugOperation', 'deviceOperation', 'deviceFiling'] },
}

/** Whether a paper with this number can be one of such a business. */
export const belongsTo = (type: BusinessType, kind: LicenceKind, number: string): boolean => {
  const { usual, others, operation } = papersOf[type]
  if (kind !== usual && !others.includes(kind)) return false
  return kind !== 'foodOperation' || operationOf(number) === operation
}
