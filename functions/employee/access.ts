import { type Actor, grantOf } from '../platform/actor'
import { seesAt } from '../platform/reach'
import { owns } from '../shop/public'

const isMerchant = (actor: Actor) => grantOf(actor, 'merchant') !== undefined
const isStaff = (actor: Actor) =>
  (['office', 'inspector', 'stationHead', 'leader'] as const).some((role) => grantOf(actor, role) !== undefined)
const inWechat = (actor: Actor) => actor.kind === 'consumer' || (actor.kind === 'person' && actor.openid !== undefined)

/** Who may ask what of a shop's people; of which shop, the verb asks. A shop keeps its own people; the bureau reads. */
export const may = {
  read: (actor: Actor) => isMerchant(actor) || isStaff(actor),
  /** The picture of somebody's paper: for whoever acts on it. */
  openPictures: (actor: Actor) =>
    isMerchant(actor) ||
    (['office', 'inspector', 'stationHead'] as const).some((role) => grantOf(actor, role) !== undefined),
  keep: isMerchant,
  owns,
  sees: seesAt,
  accept: inWechat,
  /** Whoever works somewhere, and says of the own person on the own phone. */
  speakForOneself: (actor: Actor) => inWechat(actor) && (isMerchant(actor) || grantOf(actor, 'employee') !== undefined),
}
