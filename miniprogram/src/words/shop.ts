import { type BusinessType, businessTypeNames } from '@app/types/shop/values'

/** What is known, between middle dots: `小餐饮店·柳岸街 177 号`. */
export const dotted = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join('·')

export const businessWords = (types: readonly BusinessType[]): string =>
  types.map((type) => businessTypeNames[type]).join('、')
