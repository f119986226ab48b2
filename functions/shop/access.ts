import { type Actor, grantOf } from '../platform/actor'
import type { StoredShop } from './store'

type Whereabouts = Pick<StoredShop, 'shopId' | 'stationId' | 'gridId'>

/** An inspector's shops: the own grids', and the own station's that have no grid yet. */
export const covers = (actor: Actor, { stationId, gridId }: Whereabouts): boolean => {
  const grant = grantOf(actor, 'inspector')
  if (!grant) return false
  return gridId ? grant.gridIds.includes(gridId) : stationId === grant.stationId
}

export const owns = (actor: Actor, { shopId }: Whereabouts): boolean =>
  grantOf(actor, 'merchant')?.shopIds.includes(shopId) ?? false

const isOffice = (actor: Actor) => grantOf(actor, 'office') !== undefined
const isInspector = (actor: Actor) => grantOf(actor, 'inspector') !== undefined
const isMerchant = (actor: Actor) => grantOf(actor, 'merchant') !== undefined

/** Who may ask what of the register; `see` is asked of each shop in the verb. */
export const may = {
  resolveCode: (actor: Actor) => isInspector(actor) || isMerchant(actor) || isOffice(actor),
  listShops: (actor: Actor) => isOffice(actor) || isInspector(actor),
  /** The whole district's register; others see what is theirs. */
  seeAll: isOffice,
  showShop: (actor: Actor) => isInspector(actor) || isMerchant(actor) || isOffice(actor),
  see: (actor: Actor, shop: Whereabouts) => isOffice(actor) || covers(actor, shop) || owns(actor, shop),
  seeAsStaff: (actor: Actor, shop: Whereabouts) => isOffice(actor) || covers(actor, shop),
  listMyShops: isMerchant,
  listMyGrids: isInspector,
  keepRegister: isOffice,
  listPlaces: (actor: Actor) => isOffice(actor) || isInspector(actor) || grantOf(actor, 'security') !== undefined,
  prepareUpload: (actor: Actor, purpose: 'photo' | 'signature' | 'register') =>
    purpose === 'register' ? isOffice(actor) : isInspector(actor),
  upload: (actor: Actor) => isOffice(actor) || isInspector(actor),
}
