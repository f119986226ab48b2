/** A condition on one column. Words of one condition are alternatives; conditions add up. */
export type Condition =
  | { readonly column: string; readonly anyOf: readonly string[] }
  | {
      readonly column: string
      readonly atLeast?: string | number
      readonly atMost?: string | number
      /** A cell without a value meets it too. */
      readonly orEmpty?: boolean
    }
  | { readonly column: string; readonly isEmpty: boolean }

export type Sort = { readonly column: string; readonly descending?: boolean }

/** Which rows, and in which order, whatever words are looked for. */
export type AskedRows = {
  /** What the person may see at all: applied first, whatever else is asked. */
  readonly scope: readonly Condition[]
  readonly conditions: readonly Condition[]
  readonly sort: Sort
}

export type Question = AskedRows & {
  /** Words that must all occur in the texts by which a row is searched, in any order and case. */
  readonly search?: string | undefined
  /** Epoch milliseconds: the rows as they were known then; without it, as they are. */
  readonly asOf?: number | undefined
}

/** A question about the rows of a page, counted from 0. */
export type PageQuestion = Question & {
  readonly offset: number
  readonly size: number
  /** Columns whose cells are wanted; all, unless told. */
  readonly shown?: readonly string[]
}

export const searchWords = (search: string | undefined): readonly string[] =>
  (search ?? '').normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean)

/** The texts of a row that are searched, each by itself: no word of a search goes across two of them. */
export const searchTexts = (texts: readonly string[]): readonly string[] => [
  ...new Set(texts.map((text) => text.normalize('NFKC').toLowerCase())),
]
