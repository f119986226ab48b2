import { ulid } from 'ulid'
import type { Clock, NewId } from '../ports/clock'

/** ULIDs whose time is the given clock's. */
export const ulidsBy =
  (clock: Clock): NewId =>
  () =>
    ulid(clock().getTime())
