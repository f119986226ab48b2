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
  /** Read from what is stored rather than from the stream: it takes the place of this very revision. */
  readonly again?: true
}

/** What a domain declares of a list of its own (`listing.ts`). */
export type Listing = {
  /** Part of keys: `shops`. Another meaning of a column wants another name, and a list built anew. */
  readonly name: string
  readonly columns: Columns
  /** Raised when cells or search texts are said otherwise in the same columns: the list is built anew. 1 unless told. */
  readonly version?: number
  /** The row that a change leaves, and the texts by which people look for it; nothing when it concerns no row. */
  readonly rowOf: (change: RowChange) => ListedRow | undefined
}

/** Some of a district's stored values, as images; the next ones follow from `cursor`. */
export type StoredPage = { readonly images: readonly NonNullable<RowChange['after']>[]; readonly cursor?: string }

/** Where a list's rows lie in `records`: what a list is built anew from. */
export type ListSource = {
  /** The listing's name. */
  readonly name: string
  /** The collection's name, e.g. `Inspection`. */
  readonly kind: string
  readonly page: (district: string, cursor: string | undefined) => Promise<StoredPage>
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
