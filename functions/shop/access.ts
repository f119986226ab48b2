import { type Actor, grantOf } from '../platform/actor'
import { keepsAt, seesAt, seesDistrict } from '../platform/reach'
import type { StoredShop } from './store'

type Whereabouts = Pick<StoredShop, 'shopId' | 'stationId' | 'gridId' | 'mergedFrom'>

/** Whose entry was merged into another has that one. */
export const owns = (actor: Actor, { shopId, mergedFrom = [] }: Whereabouts): boolean =>
  grantOf(actor, 'merchant')?.shopIds.some((id) => id === shopId || mergedFrom.includes(id)) ?? false

/** Whoever runs the shop or works there. */
export const worksAt = (actor: Actor, shop: Whereabouts): boolean =>
  owns(actor, shop) ||
  (grantOf(actor, 'employee')?.shopIds.some((id) => id === shop.shopId || shop.mergedFrom?.includes(id)) ?? false)

const isOffice = (actor: Actor) => grantOf(actor, 'office') !== undefined
const isInspector = (actor: Actor) => grantOf(actor, 'inspector') !== undefined
const isMerchant = (actor: Actor) => grantOf(actor, 'merchant') !== undefined

const isHead = (actor: Actor) => grantOf(actor, 'stationHead') !== undefined
const isLeader = (actor: Actor) => grantOf(actor, 'leader') !== undefined
/** Keeps the register, all of it or one station's; where, `keepsAt` says of each shop in the verb. */
const isKeeper = (actor: Actor) => isOffice(actor) || isHead(actor)
const reads = (actor: Actor) => isKeeper(actor) || isInspector(actor) || isLeader(actor)

/** Who may ask what of the register; `see` and `keep` are asked of each shop in the verb. */
export const may = {
  resolveCode: (actor: Actor) => reads(actor) || isMerchant(actor),
  listShops: reads,
  /** The whole district's register; others see what is theirs. */
  seeAll: seesDistrict,
  showShop: (actor: Actor) => reads(actor) || isMerchant(actor),
  see: (actor: Actor, shop: Whereabouts) => seesAt(actor, shop) || owns(actor, shop),
  seeAsStaff: seesAt,
  owns,
  listMyShops: isMerchant,
  listMyGrids: isInspector,
  /** Who walks past the signs. */
  noteScan: isInspector,
  /** What concerns the whole district: imports, signs, stations. */
  keepRegister: isOffice,
  /** What concerns one shop or one station. */
  keepOwn: isKeeper,
  keep: keepsAt,
  listPlaces: (actor: Actor) => reads(actor) || grantOf(actor, 'security') !== undefined,
  /** Forms offer what is switched on; a merchant's own do, too. */
  listBusinessTypes: (actor: Actor) => reads(actor) || isMerchant(actor),
  /** The office says who follows; whether the account ends with it is the security administrator's. */
  handOver: (actor: Actor) => isOffice(actor) || grantOf(actor, 'security') !== undefined,
  prepareUpload: (actor: Actor, purpose: 'photo' | 'signature' | 'register') =>
    purpose === 'register' ? isOffice(actor) : isInspector(actor) || (purpose === 'photo' && isMerchant(actor)),
  upload: (actor: Actor) => isOffice(actor) || isInspector(actor) || isMerchant(actor),
}
