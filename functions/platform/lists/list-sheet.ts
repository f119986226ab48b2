import type { Actor } from '../actor'
import type { Listing, RowVersion } from './listing'
import type { AskedRows } from './question'

export type SheetHeading = { readonly title: string /** In characters. */; readonly width: number }
export type SheetCell = string | number | undefined

/** How a domain's list becomes a sheet: which rows somebody gets is the list's own question. */
export type ListSheet<Filter> = {
  readonly listing: Listing
  /** Whoever may ask for the list. */
  readonly may: (actor: Actor) => boolean
  readonly question: (actor: Actor, filter: Filter, at: Date) => AskedRows | Promise<AskedRows>
  /** The filter in people's words, one line for each condition. */
  readonly inWords: (district: string, filter: Filter) => Promise<readonly string[]>
  readonly headings: readonly SheetHeading[]
  /** Columns of the listing that the cells are made of. */
  readonly shown: readonly string[]
  /** Reads once what the cells of all rows need; they are said as of that instant. */
  readonly open: (district: string, asOf: Date) => Promise<(row: RowVersion) => readonly SheetCell[]>
}
