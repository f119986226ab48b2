import type { RowVersion } from '../lists/listing'

/** A list of a district. */
export type ListPlace = { readonly district: string; readonly listing: string }

/** What one batch of the stream changed. `at` sorts by arrival and is unique. */
export type TailEntry = { readonly at: string; readonly versions: readonly RowVersion[] }

/** Where a list's rows lie up to the tail: the file of the month that goes on, and those of months that are over. */
export type ListFiles = {
  /** Counts compactions: whoever writes the next one has seen this one. */
  readonly generation: number
  /** The month that goes on, `YYYY-MM`. */
  readonly month: string
  readonly key: string
  /** Keys of closed months' files by month; these never change. */
  readonly closed: Readonly<Record<string, string>>
}

/** How far a list was built anew from what is stored: `version` of its listing, and where to go on. */
export type ListBuild = { readonly version: string; readonly cursor?: string | undefined; readonly done: boolean }

/**
 * The newest changes of each list, and which files hold the older ones. An entry stays until a file that holds it is
 * in force, so tail and file together always hold everything.
 */
export type ListTail = {
  readonly append: (place: ListPlace, entry: TailEntry) => Promise<void>
  /** Entries that arrived at or after `from`, or all. */
  readonly since: (place: ListPlace, from?: string) => Promise<readonly TailEntry[]>
  readonly files: (place: ListPlace) => Promise<ListFiles | undefined>
  /** False when somebody else's compaction came first. */
  readonly moveOn: (place: ListPlace, files: ListFiles) => Promise<boolean>
  readonly forget: (place: ListPlace, entries: readonly TailEntry[]) => Promise<void>
  readonly build: (place: ListPlace) => Promise<ListBuild | undefined>
  readonly keepBuild: (place: ListPlace, build: ListBuild) => Promise<void>
  /** Every list that ever had a row. */
  readonly places: () => Promise<readonly ListPlace[]>
}
