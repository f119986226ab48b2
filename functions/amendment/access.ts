import { type Actor, grantOf } from '../platform/actor'
import { keepsAt } from '../platform/reach'
import { owns, type StoredShop } from '../shop/public'

const isMerchant = (actor: Actor) => grantOf(actor, 'merchant') !== undefined
const isKeeper = (actor: Actor) => grantOf(actor, 'office') !== undefined || grantOf(actor, 'stationHead') !== undefined

/** A shop asks for its own register to be corrected; whoever keeps the register decides. Nobody else has a need. */
export const may = {
  request: isMerchant,
  decide: isKeeper,
  read: (actor: Actor) => isMerchant(actor) || isKeeper(actor),
  owns,
  keeps: (actor: Actor, shop: StoredShop) => keepsAt(actor, shop),
}
