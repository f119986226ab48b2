import type { ListPlace } from '../ports/list-tail'
import { catchUp, type Held, type ReadDeps, type WantedList } from './catch-up'
import { buildColumns } from './column-set'
import { readListFile, readWhole } from './list-files'
import { monthOf } from './list-month'
import type { Columns } from './listing'
import { type LiveList, lastRowOf, overlay, prepare, revisionAt } from './live-list'

/** A row version that the asker knows of, from a change of his own. */
export type Known = { readonly id: string; readonly revision: number }

const mostHeld = 24
/** Closed months are large and seldom asked for again. */
const mostClosed = 3
const waits = 40
const betweenWaits = 50

type Searching = { readonly isSearched?: boolean | undefined }

/**
 * The lists of one instance: columns are held in memory, and each request reads what has come since. What rows are
 * searched by is read by the first question that searches. An entry that arrives later than the overlap is seen with
 * the next file.
 */
export const openLists = (deps: ReadDeps) => {
  const held = new Map<string, Promise<Held>>()
  const closed = openClosed(deps)
  const refresh = (wanted: WantedList): Promise<Held> => {
    const name = `${wanted.place.district}#${wanted.place.listing}`
    const before = held.get(name)
    const next = Promise.resolve(before?.catch(() => undefined)).then((had) => catchUp(deps, wanted, had))
    held.delete(name)
    held.set(name, next)
    for (const old of [...held.keys()].slice(0, -mostHeld)) held.delete(old)
    return next
  }
  const upTo = async (
    place: ListPlace,
    columns: Columns,
    { known, isSearched = false }: Searching & { readonly known: readonly Known[] },
  ) => {
    for (let wait = 0; ; wait++) {
      const { list } = await refresh({ place, columns, isSearched })
      const isBehind = known.some((one) => !holds(list, one))
      if (!isBehind || wait === waits) return { list, isBehind }
      await deps.pause(betweenWaits)
    }
  }
  const asOf = async (
    place: ListPlace,
    columns: Columns,
    { instant, isSearched = false }: Searching & { readonly instant: number },
  ): Promise<LiveList> => {
    const { files, list } = await refresh({ place, columns, isSearched })
    const month = monthOf(instant)
    if (!files || month >= files.month) return list
    return await closed(columns, files.closed[month], isSearched)
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
  return (columns: Columns, key: string | undefined, isSearched: boolean): Promise<LiveList> => {
    // before the first month nothing was known
    if (key === undefined) return Promise.resolve(overlay(prepare(buildColumns(columns, [])), columns, []))
    const name = `${key} ${isSearched}`
    const found = read.get(name) ?? readClosed(deps, columns, { key, isSearched })
    read.delete(name)
    read.set(name, found)
    found.catch(() => read.delete(name))
    for (const old of [...read.keys()].slice(0, -mostClosed)) read.delete(old)
    return found
  }
}

type ClosedFile = { readonly key: string; readonly isSearched: boolean }

const readClosed = async ({ objects }: ReadDeps, columns: Columns, { key, isSearched }: ClosedFile) => {
  const set = await (isSearched ? readWhole : readListFile)(objects, columns, key)
  return overlay(prepare(set), columns, [])
}
