import type { DuplicateShop } from '@app/types/shop/duplicates'
import type { StoredShop } from '../store'
import { type Places, placeNames } from '../views'

/** An entry of the register beside one that may be the same; for the office. */
export const duplicateShop = (shop: StoredShop, places: Places): DuplicateShop => {
  const { shopId, name, creditCode, registrationNumber, address, operator, phone, businessTypes, status } = shop
  return {
    shopId,
    name,
    address,
    businessTypes,
    status,
    ...(creditCode && { creditCode }),
    ...(registrationNumber && { registrationNumber }),
    ...(operator && { operator }),
    ...(phone && { phone }),
    ...placeNames(places, shop),
    inspections: shop.inspectionCount,
  }
}
