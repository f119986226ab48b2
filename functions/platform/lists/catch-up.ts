import type { ListFiles, ListPlace, ListTail, TailEntry } from '../ports/list-tail'
import { type ListObjects, plusSearch, readListFile, readSearch } from './list-files'
import { type Columns, type RowVersion, searchColumn } from './listing'
import { type LiveList, overlay, type Prepared, prepare } from './live-list'

export type ReadDeps = {
  readonly tail: ListTail
  readonly objects: ListObjects
  readonly pause: (milliseconds: number) => Promise<unknown>
}

export type WantedList = { readonly place: ListPlace; readonly columns: Columns; readonly isSearched: boolean }

/** What an instance holds of a list between two requests. */
export type Held = {
  readonly files: ListFiles | undefined
  readonly base: Prepared
  readonly entries: ReadonlyMap<string, readonly RowVersion[]>
  readonly list: LiveList
}

/** Entries may arrive so much out of order: two writers' clocks differ. */
const overlap = 10_000

/**
 * The tail is read before the files: what a file took over while they were read is in both, never in neither. A file
 * that went meanwhile was followed by another.
 */
export const catchUp = async (deps: ReadDeps, wanted: WantedList, had: Held | undefined): Promise<Held> => {
  const { tail } = deps
  const { place, columns } = wanted
  const fresh = await tail.since(place, had && lastBut(had.entries))
  const files = await tail.files(place)
  if (had && files?.generation === had.files?.generation) {
    return await withSearch(deps, wanted, withEntries(had, columns, fresh))
  }
  const entries = had ? await tail.since(place) : fresh
  const now = had ? await tail.files(place) : files
  const set = await unlessReplaced(deps, wanted, now, () => readListFile(deps.objects, columns, now?.key))
  if (!set) return await catchUp(deps, wanted, undefined)
  const base = prepare(set)
  const empty = { files: now, base, entries: new Map(), list: overlay(base, columns, []) }
  return await withSearch(deps, wanted, withEntries(empty, columns, entries))
}

/** What the file's rows are searched by, once somebody searches. */
const withSearch = async (deps: ReadDeps, wanted: WantedList, held: Held): Promise<Held> => {
  const { files, base, list } = held
  if (!wanted.isSearched || !files || searchColumn in base.set.columns) return held
  const search = await unlessReplaced(deps, wanted, files, () => readSearch(deps.objects, files.key))
  if (!search) return await catchUp(deps, wanted, undefined)
  const set = plusSearch(base.set, search)
  return { ...held, base: { ...base, set }, list: { ...list, base: { ...list.base, set } } }
}

/** Nothing, when the files that were to be read gave way to others meanwhile. */
const unlessReplaced = async <T>(
  { tail }: ReadDeps,
  { place }: WantedList,
  files: ListFiles | undefined,
  read: () => Promise<T>,
): Promise<T | undefined> => {
  try {
    return await read()
  } catch (error) {
    if ((await tail.files(place))?.generation === files?.generation) throw error
    return undefined
  }
}

const lastBut = (entries: Held['entries']): string | undefined => {
  const last = [...entries.keys()].reduce((latest, at) => (at > latest ? at : latest), '')
  return last === '' ? undefined : new Date(Date.parse(last.slice(0, 24)) - overlap).toISOString()
}

const withEntries = (held: Held, columns: Columns, fresh: readonly TailEntry[]): Held => {
  const unseen = fresh.filter(({ at }) => !held.entries.has(at))
  if (unseen.length === 0) return held
  const entries = new Map([...held.entries, ...unseen.map(({ at, versions }) => [at, versions] as const)])
  return { ...held, entries, list: overlay(held.base, columns, [...entries.values()].flat()) }
}
