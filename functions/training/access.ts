import { type Actor, grantOf } from '../platform/actor'

/** The office writes courses, questions and the rules of exams. */
export const may = { keep: (actor: Actor) => grantOf(actor, 'office') !== undefined }
