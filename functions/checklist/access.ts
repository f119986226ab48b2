import { type Actor, grantOf } from '../platform/actor'

/** The office keeps the law's tables; everybody else meets them where something is made with them. */
export const may = { keep: (actor: Actor) => grantOf(actor, 'office') !== undefined }
