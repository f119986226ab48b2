import type { ChangeName, InputOf } from '../operations'
import type { Voice } from './voices'

/**
 * A change that has not been made yet: who makes it, with what, and what the same person might send instead under the
 * same key.
 */
export type Fresh<N extends ChangeName> = {
  readonly voice: Voice
  readonly input: InputOf<N>
  readonly other: InputOf<N>
}
