import { type Actor, grantOf } from '../platform/actor'
import { keepsAt } from '../platform/reach'

/** Papers are recorded and cancelled by whoever keeps the shop's book; everybody else reads them as part of a shop. */
export const may = {
  keepLicences: (actor: Actor) => grantOf(actor, 'office') !== undefined || grantOf(actor, 'stationHead') !== undefined,
  keep: keepsAt,
}
