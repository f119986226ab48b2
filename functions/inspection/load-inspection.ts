import { isServed } from '@app/rules/inspection/served'
import type { Actor } from '../platform/actor'
import { type Refused, refuse } from '../platform/verb'
import type { StoredShop } from '../shop/public'
import { may } from './access'
import type { InspectionDeps } from './deps'
import type { StoredInspection } from './store'

export type InspectionAsked = { readonly shopId: string; readonly inspectionId: string }
export type Loaded = {
  readonly shop: StoredShop
  readonly inspection: StoredInspection
  /** The shop that the entry was merged into since: whoever may see that one may see what was made here. */
  readonly united?: StoredShop | undefined
}

/** The inspection with its shop, whoever asks. */
export const loadInspection = async (
  { store, shops }: Pick<InspectionDeps, 'store' | 'shops'>,
  district: string,
  { shopId, inspectionId }: InspectionAsked,
): Promise<Loaded | Refused> => {
  const shop = await shops.shop(district, shopId)
  if (!shop) return refuse('shop.unknown')
  const inspection = await store.inspections.get({ district, shopId, inspectionId })
  if (!inspection) return refuse('inspection.unknown')
  const united = shop.mergedInto === undefined ? undefined : await shops.united(shop)
  return { shop, inspection, ...(united && { united }) }
}

/** Who looks at it: staff whole, the shop's merchant what is served on the shop; others are denied. */
export const audienceOf = (
  actor: Actor,
  { shop, inspection, united = shop }: Loaded,
): 'staff' | 'merchant' | Refused => {
  const shops = [shop, united]
  if (shops.some((one) => may.seeAsStaff(actor, one, inspection))) return 'staff'
  if (!shops.some((one) => may.seeAsMerchant(actor, one)))
    return refuse('access.denied', undefined, subjectOf(inspection))
  return isServed(inspection.state) ? 'merchant' : refuse('inspection.unknown')
}

export const subjectOf = ({ inspectionId }: { readonly inspectionId: string }) => `inspection:${inspectionId}`
