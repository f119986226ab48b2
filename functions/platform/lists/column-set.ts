import { type Column, type ColumnSet, cellAt, columnOf, type LazyColumn, lazily } from './column'
import { type Writer, writerOf } from './column-writers'
import type { Cells, ColumnKind, Columns, RowVersion } from './listing'
import { searchColumn } from './listing'

/** What every row has: who it is, which version, since when, and whether it is gone. */
export const own = { id: '#id', revision: '#revision', from: '#from', gone: '#gone' } as const
const ownKinds: Columns = {
  [own.id]: 'code',
  [own.revision]: 'number',
  [own.from]: 'number',
  [own.gone]: 'number',
  [searchColumn]: 'set',
}

const allKinds = (columns: Columns): Columns => ({ ...columns, ...ownKinds })

const ownCells = ({ id, revision, from, cells }: RowVersion): Cells => ({
  [own.id]: id,
  [own.revision]: revision,
  [own.from]: from,
  [own.gone]: cells ? undefined : 1,
})

/** Builds columns from versions that come by id and revision, each once. */
export const buildColumns = (columns: Columns, versions: Iterable<RowVersion>): ColumnSet =>
  growColumns(columns, versions)

/**
 * Builds columns from rows of a set (by number) and further versions, in their order. What a row of the set holds is
 * taken over by its codes, unread, and what the set has put in order is not sorted again.
 */
export const growColumns = (columns: Columns, rows: Iterable<RowVersion | number>, like?: ColumnSet): ColumnSet => {
  const writers = Object.entries(allKinds(columns)).map(([name, kind]) => {
    return [name, writerOf(kind, like?.columns[name]?.read())] as const
  })
  let count = 0
  for (const row of rows) {
    if (typeof row === 'number') for (const [, writer] of writers) writer.copy(row)
    else addVersion(writers, row)
    count += 1
  }
  return { count, columns: Object.fromEntries(writers.map(([name, writer]) => [name, inMemory(writer.finish())])) }
}

const inMemory = (column: Column): LazyColumn => ({ kind: column.kind, read: () => column })

/**
 * A set with exactly these columns: one that a file was written without is empty, one that is gone is left out. What
 * people search by lies in a file of its own and is left as it is.
 */
export const withColumns = (set: ColumnSet, columns: Columns): ColumnSet => {
  const wanted = Object.entries(allKinds(columns)).flatMap(([name, kind]) => {
    const found = set.columns[name]
    if (found?.kind === kind) return [[name, found] as const]
    return name === searchColumn ? [] : [[name, emptyColumn(kind, set.count)] as const]
  })
  return { count: set.count, columns: Object.fromEntries(wanted) }
}

export const emptyColumn = (kind: ColumnKind, count: number): LazyColumn => {
  const write = () => {
    const writer = writerOf(kind, undefined)
    for (let row = 0; row < count; row++) writer.add(undefined)
    return writer.finish()
  }
  return { kind, read: lazily(write) }
}

const addVersion = (writers: readonly (readonly [string, Writer])[], version: RowVersion): void => {
  const cells: Cells = { ...version.cells, ...ownCells(version) }
  for (const [name, writer] of writers) writer.add(cells[name])
}

/** A row as it was given, or some of its cells; without what it is searched by. */
export const versionAt = (
  set: ColumnSet,
  row: number,
  shown: readonly string[] = Object.keys(set.columns),
): RowVersion => {
  const cells = Object.fromEntries(
    shown.flatMap((name) => {
      const cell = name in ownKinds ? undefined : cellAt(columnOf(set, name), row)
      return cell === undefined ? [] : [[name, cell]]
    }),
  )
  const ownAt = (name: string) => cellAt(columnOf(set, name), row)
  return {
    id: ownAt(own.id) as string,
    revision: ownAt(own.revision) as number,
    from: ownAt(own.from) as number,
    ...(ownAt(own.gone) === undefined && { cells }),
  }
}
