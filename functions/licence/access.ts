import { type Actor, grantOf } from '../platform/actor'

/** Papers are recorded and cancelled by the office; everybody else reads them as part of a shop. */
export const may = {
  keepLicences: (actor: Actor) => grantOf(actor, 'office') !== undefined,
}
