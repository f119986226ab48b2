import { type Actor, grantOf, type PersonActor } from '../platform/actor'

/** Who sends pictures of an inspection: it is not known before it comes whole, so any inspector may. */
export const may = {
  prepare: (actor: Actor): actor is PersonActor => actor.kind === 'person' && grantOf(actor, 'inspector') !== undefined,
}
