import { statusEffects } from '@app/rules/shop/facts/status'
import { type BusinessType, shopStatuses } from '@app/types/shop/values'
import { among, askAll } from '../../platform/lists/ask-page'
import type { Lists } from '../../platform/lists/read-list'
import { shopListing } from '../listing'

type Part = { readonly stationId?: string | undefined; readonly businessType?: BusinessType | undefined }
type Found = { readonly shopId: string; readonly stationId?: string; readonly businessTypes: readonly string[] }

/** Shops that inspectors visit, of the whole district or of a part of it, by their numbers. */
export const shopsInBusiness = async (
  lists: Lists,
  district: string,
  { stationId, businessType }: Part,
): Promise<readonly Found[]> => {
  const { rows } = await askAll(lists, {
    listing: shopListing,
    district,
    input: {},
    scope: [],
    conditions: [
      { column: 'status', anyOf: shopStatuses.filter((status) => statusEffects[status].isInspected) },
      ...among('stationId', stationId),
      ...among('businessTypes', businessType),
    ],
    sort: { column: 'name' },
    shown: ['stationId', 'businessTypes'],
  })
  return [...rows].map(({ id, cells }) => {
    const at = cells?.['stationId']
    const types = cells?.['businessTypes']
    const businessTypes = Array.isArray(types) ? types.filter((type) => typeof type === 'string') : []
    return { shopId: id, businessTypes, ...(typeof at === 'string' && { stationId: at }) }
  })
}
