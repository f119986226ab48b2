import { buildColumns, type ColumnSet, cellAt, columnOf, own } from './column-set'
import type { Columns, RowVersion } from './listing'
import type { Sort } from './question'
import { type Lives, livesOf } from './row-ends'
import { orderRows } from './row-order'

/** A set with what is worked out from it once. */
export type Prepared = {
  readonly set: ColumnSet
  readonly lives: Lives
  /** Kept: asked again with every page. */
  readonly orderBy: (sort: Sort) => Uint32Array
}

export const prepare = (set: ColumnSet, lives = livesOf(set)): Prepared => {
  const orders = new Map<string, Uint32Array>()
  const orderBy = (sort: Sort) => {
    const name = `${sort.column} ${sort.descending ?? false}`
    const order = orders.get(name) ?? orderRows(set, sort)
    orders.set(name, order)
    return order
  }
  return { set, lives, orderBy }
}

/** A file's rows, and over them what came since. */
export type LiveList = { readonly base: Prepared; readonly since: Prepared }

const byIdAndRevision = (a: RowVersion, b: RowVersion): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : a.revision - b.revision

/** Each version once, by id and revision, none beginning before its predecessor: clocks of two writers may differ. */
export const inLine = (versions: readonly RowVersion[]): RowVersion[] => {
  const line: RowVersion[] = []
  for (const version of [...versions].sort(byIdAndRevision)) {
    const last = line.at(-1)
    if (last?.id !== version.id) line.push(version)
    else if (last.revision !== version.revision) line.push({ ...version, from: Math.max(version.from, last.from) })
  }
  return line
}

/** The last row of an id, or nothing. */
export const lastRowOf = (set: ColumnSet, id: string): number | undefined => {
  const column = columnOf(set, own.id)
  const code = column.kind === 'code' ? column.words.rank(id) : Number.NaN
  if (!Number.isInteger(code)) return undefined
  let [low, high] = [0, set.count - 1]
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if ((column.codes[middle] as number) <= code) low = middle
    else high = middle - 1
  }
  return low
}

export const revisionAt = (set: ColumnSet, row: number): number => cellAt(columnOf(set, own.revision), row) as number

/** What is newer than the set's own version of its id. */
export const newerThan = (set: ColumnSet, versions: readonly RowVersion[]): RowVersion[] =>
  versions.filter(({ id, revision }) => {
    const row = lastRowOf(set, id)
    return row === undefined || revision > revisionAt(set, row)
  })

/** Lays versions that came since over a file's rows: these end where the first newer one begins. */
export const overlay = (base: Prepared, columns: Columns, arrived: readonly RowVersion[]): LiveList => {
  const newer = inLine(newerThan(base.set, arrived))
  const to = base.lives.to.slice()
  const clamped = newer.map((version, index) => {
    if (newer[index - 1]?.id === version.id) return version
    const row = lastRowOf(base.set, version.id)
    if (row === undefined) return version
    const from = Math.max(version.from, base.lives.from[row] as number)
    to[row] = from
    return { ...version, from }
  })
  return {
    base: { ...base, lives: { ...base.lives, to } },
    since: prepare(buildColumns(columns, inLine(clamped))),
  }
}
