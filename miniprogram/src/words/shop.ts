import { type BusinessType, businessTypeNames } from '@app/types/shop/values'

export const businessWords = (types: readonly BusinessType[]): string =>
  types.map((type) => businessTypeNames[type]).join('、')
