import type { RowChange } from '../reaction'

/** What a cell holds. A set holds several words; a day is a word `YYYY-MM-DD`, which sorts as it reads. */
export type Cell = string | number | readonly string[]
export type Cells = Readonly<Record<string, Cell | undefined>>

/**
 * How a column is ordered and filtered: `text` by Chinese collation, `code` (numbers of papers, days, ids) by code
 * point, `number` by size, `set` by nothing (it is only filtered).
 */
export type ColumnKind = 'text' | 'code' | 'number' | 'set'
export type Columns = Readonly<Record<string, ColumnKind>>

/** A row as it was known from an instant on, until its next revision. Without `cells` it was removed. */
export type RowVersion = {
  readonly id: string
  readonly revision: number
  /** Epoch milliseconds. */
  readonly from: number
  readonly cells?: Cells | undefined
}

/** What a domain declares of a list of its own (`listing.ts`). */
export type Listing = {
  /** Part of keys: `shops`. Another meaning of a column wants another name, and a list built anew. */
  readonly name: string
  readonly columns: Columns
  /** The row that a change leaves, and the texts by which people look for it; nothing when it concerns no row. */
  readonly rowOf: (change: RowChange) => ListedRow | undefined
}

export type ListedRow = {
  readonly district: string
  readonly id: string
  readonly revision: number
  /** Absent: the row is gone. */
  readonly cells?: Cells
  /** Looked through by substring, whatever the case: name, pinyin initials, code. */
  readonly search?: readonly string[]
}

/** Cells that every list has beside those of its listing. */
export const searchColumn = '#search'
