import { type Actor, grantOf, type PersonActor } from '../platform/actor'

/** Who sends pictures of an inspection: it is not known before it comes whole, so any inspector may. */
export const may = {
  prepare: (actor: Actor): actor is PersonActor => actor.kind === 'person' && grantOf(actor, 'inspector') !== undefined,
  /** Whoever works on the inspections of a place; which, the verb asks. A leader sees what is shown. */
  openOriginal: (actor: Actor): boolean =>
    (['office', 'inspector', 'stationHead'] as const).some((role) => grantOf(actor, role) !== undefined),
}
