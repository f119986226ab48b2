import { openKept, type Place } from './browser-store'

/** Keys of the columns that somebody wants to see in the list of shops; none: nobody chose yet. */
export type ColumnMemory = {
  readonly read: () => readonly string[]
  /** False when the browser keeps nothing. */
  readonly keep: (columns: readonly string[]) => boolean
}

export const openColumnMemory = (place: Place): ColumnMemory =>
  openKept<readonly string[]>(place, 'shop-columns', (found) => found.filter((one) => typeof one === 'string'))
