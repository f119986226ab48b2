import { type ColumnSet, cellAt, columnOf } from './column'
import { buildColumns, own } from './column-set'
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

/** What was read again comes after what the stream brought of the same revision. */
const byIdAndRevision = (a: RowVersion, b: RowVersion): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : a.revision - b.revision || Number(a.again ?? 0) - Number(b.again ?? 0)

/**
 * Each version once, by id and revision, none beginning before its predecessor: clocks of two writers may differ. The
 * stream knows since when a version was known, what was read again knows its cells as the listing says them today.
 */
const inLine = (versions: readonly RowVersion[]): RowVersion[] => {
  const line: RowVersion[] = []
  for (const version of [...versions].sort(byIdAndRevision)) {
    const last = line.at(-1)
    if (last?.id !== version.id) line.push(version)
    else if (last.revision !== version.revision) line.push({ ...version, from: Math.max(version.from, last.from) })
    else if (version.again) line[line.length - 1] = { ...version, from: last.from }
  }
  return line
}

/** How many rows lie before the first one of a later id. */
export const rowsUpTo = (set: ColumnSet, id: string): number => {
  const { codes, words } = idsOf(set)
  const rank = words.rank(id)
  let [low, high] = [0, set.count]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((codes[middle] as number) <= rank) low = middle + 1
    else high = middle
  }
  return low
}

const idsOf = (set: ColumnSet) => {
  const column = columnOf(set, own.id)
  if (column.kind !== 'code') throw new Error('ids are codes')
  return column
}

/** The last row of an id, or nothing. */
export const lastRowOf = (set: ColumnSet, id: string): number | undefined => {
  const { codes, words } = idsOf(set)
  const row = rowsUpTo(set, id) - 1
  return row >= 0 && codes[row] === words.rank(id) ? row : undefined
}

export const revisionAt = (set: ColumnSet, row: number): number => cellAt(columnOf(set, own.revision), row) as number

/** What is newer than the set's own version of its id, or was read again and is that version. */
const newerThan = (set: ColumnSet, versions: readonly RowVersion[]): RowVersion[] =>
  versions.filter(({ id, revision, again }) => {
    const row = lastRowOf(set, id)
    if (row === undefined) return true
    const known = revisionAt(set, row)
    return revision > known || (again === true && revision === known)
  })

/** Versions that came after a set, and when its rows end because of them; of one that was read again, at once. */
export type Since = { readonly newer: readonly RowVersion[]; readonly to: Float64Array; readonly replaced: Set<number> }

/** What arrived that a set does not know, in line with its rows: these end where the first newer one begins. */
export const sinceSet = ({ set, lives }: Prepared, arrived: readonly RowVersion[]): Since => {
  const newer = inLine(newerThan(set, arrived))
  const to = lives.to.slice()
  const replaced = new Set<number>()
  const clamped = newer.map((version, index) => {
    if (newer[index - 1]?.id === version.id) return version
    const row = lastRowOf(set, version.id)
    if (row === undefined) return version
    const began = lives.from[row] as number
    if (revisionAt(set, row) === version.revision) {
      replaced.add(row)
      to[row] = began
      return { ...version, from: began }
    }
    const from = Math.max(version.from, began)
    to[row] = from
    return { ...version, from }
  })
  return { newer: inLine(clamped), to, replaced }
}

/** Lays versions that came since over a file's rows. */
export const overlay = (base: Prepared, columns: Columns, arrived: readonly RowVersion[]): LiveList => {
  const { newer, to } = sinceSet(base, arrived)
  return { base: { ...base, lives: { ...base.lives, to } }, since: prepare(buildColumns(columns, newer)) }
}
