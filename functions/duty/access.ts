import { type Actor, grantOf } from '../platform/actor'

/** Whoever belongs to a shop; to which, the verb asks. */
export const may = {
  listChain: (actor: Actor) => grantOf(actor, 'merchant') !== undefined,
  read: (actor: Actor) => grantOf(actor, 'merchant') !== undefined || grantOf(actor, 'employee') !== undefined,
}
