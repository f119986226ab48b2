import type { ListFiles, ListPlace, ListTail, TailEntry } from '../ports/list-tail'
import type { ObjectStore } from '../ports/objects'
import { readColumns } from './column-file'
import { buildColumns, withColumns } from './column-set'
import { readFile } from './compact-list'
import { monthOf } from './list-month'
import type { Columns, RowVersion } from './listing'
import { type LiveList, lastRowOf, overlay, type Prepared, prepare, revisionAt } from './live-list'

export type ReadDeps = {
  readonly tail: ListTail
  readonly objects: Pick<ObjectStore, 'put' | 'get' | 'remove'>
  readonly pause: (milliseconds: number) => Promise<unknown>
}

/** A row version that the asker knows of, from a change of his own. */
export type Known = { readonly id: string; readonly revision: number }

/** What an instance holds of a list between two requests. */
type Held = {
  readonly files: ListFiles | undefined
  readonly base: Prepared
  readonly entries: ReadonlyMap<string, readonly RowVersion[]>
  readonly list: LiveList
}

/** Entries may arrive so much out of order: two writers' clocks differ. */
const overlap = 10_000
const mostHeld = 24
/** Closed months are large and seldom asked for again. */
const mostClosed = 3
const waits = 40
const betweenWaits = 50

/**
 * The lists of one instance: columns are held in memory, and each request reads what has come since. An entry that
 * arrives later than the overlap is seen with the next file.
 */
export const openLists = (deps: ReadDeps) => {
  const held = new Map<string, Promise<Held>>()
  const closed = openClosed(deps)
  const refresh = (place: ListPlace, columns: Columns): Promise<Held> => {
    const name = `${place.district}#${place.listing}`
    const before = held.get(name)
    const next = Promise.resolve(before?.catch(() => undefined)).then((had) => catchUp(deps, place, columns, had))
    held.delete(name)
    held.set(name, next)
    for (const old of [...held.keys()].slice(0, -mostHeld)) held.delete(old)
    return next
  }
  const upTo = async (place: ListPlace, columns: Columns, known: readonly Known[]) => {
    for (let wait = 0; ; wait++) {
      const { list } = await refresh(place, columns)
      const isBehind = known.some((one) => !holds(list, one))
      if (!isBehind || wait === waits) return { list, isBehind }
      await deps.pause(betweenWaits)
    }
  }
  const asOf = async (place: ListPlace, columns: Columns, instant: number): Promise<LiveList> => {
    const { files, list } = await refresh(place, columns)
    const month = monthOf(instant)
    if (!files || month >= files.month) return list
    return await closed(columns, files.closed[month])
  }
  return { upTo, asOf }
}
export type Lists = ReturnType<typeof openLists>

const holds = ({ base, since }: LiveList, { id, revision }: Known): boolean =>
  [base.set, since.set].some((set) => {
    const row = lastRowOf(set, id)
    return row !== undefined && revisionAt(set, row) >= revision
  })

/** Files of closed months never change: the last ones asked for stay in memory. */
const openClosed = (deps: ReadDeps) => {
  const read = new Map<string, Promise<LiveList>>()
  return (columns: Columns, key: string | undefined): Promise<LiveList> => {
    // before the first month nothing was known
    if (key === undefined) return Promise.resolve(overlay(prepare(buildColumns(columns, [])), columns, []))
    const found = read.get(key) ?? readClosed(deps, columns, key)
    read.delete(key)
    read.set(key, found)
    found.catch(() => read.delete(key))
    for (const old of [...read.keys()].slice(0, -mostClosed)) read.delete(old)
    return found
  }
}

const readClosed = async ({ objects }: ReadDeps, columns: Columns, key: string): Promise<LiveList> => {
  const found = await objects.get(key)
  if (!found) throw new Error(`the list file ${key} is gone`)
  return overlay(prepare(withColumns(readColumns(found.body), columns)), columns, [])
}

/**
 * The tail is read before the files: what a file took over while they were read is in both, never in neither. A file
 * that went meanwhile was followed by another.
 */
const catchUp = async (deps: ReadDeps, place: ListPlace, columns: Columns, had: Held | undefined): Promise<Held> => {
  const fresh = await deps.tail.since(place, had && lastBut(had.entries))
  const files = await deps.tail.files(place)
  if (had && files?.generation === had.files?.generation) return withEntries(had, columns, fresh)
  const entries = had ? await deps.tail.since(place) : fresh
  const now = had ? await deps.tail.files(place) : files
  const set = await readFile(deps.objects, columns, now).catch(async (error: unknown) => {
    if ((await deps.tail.files(place))?.generation === now?.generation) throw error
    return undefined
  })
  if (!set) return await catchUp(deps, place, columns, undefined)
  const base = prepare(set)
  return withEntries({ files: now, base, entries: new Map(), list: overlay(base, columns, []) }, columns, entries)
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
