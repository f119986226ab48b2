import { type Actor, grantOf } from '../platform/actor'
import { keepsAt } from '../platform/reach'
import { owns, type StoredShop } from '../shop/public'

/** Papers are recorded and cancelled by whoever keeps the shop's book; everybody else reads them as part of a shop. */
export const may = {
  keepLicences: (actor: Actor) => grantOf(actor, 'office') !== undefined || grantOf(actor, 'stationHead') !== undefined,
  keep: keepsAt,
  /** With the photograph of the paper: its holder and whoever keeps the register. */
  readWhole: (actor: Actor) => grantOf(actor, 'merchant') !== undefined || may.keepLicences(actor),
  readsWholeAt: (actor: Actor, shop: StoredShop) => owns(actor, shop) || keepsAt(actor, shop),
}
