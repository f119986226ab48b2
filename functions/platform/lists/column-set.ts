import { type ColumnSet, cellAt, columnOf } from './column'
import { type Writer, writerOf } from './column-writers'
import type { Cells, Columns, RowVersion } from './listing'
import { searchColumn } from './listing'

/** What every row has: who it is, which version, since when, and whether it is gone. */
export const own = { id: '#id', revision: '#revision', from: '#from', gone: '#gone' } as const
const ownKinds: Columns = {
  [own.id]: 'code',
  [own.revision]: 'number',
  [own.from]: 'number',
  [own.gone]: 'number',
  [searchColumn]: 'code',
}

export const allKinds = (columns: Columns): Columns => ({ ...columns, ...ownKinds })

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
    return [name, writerOf(kind, like?.columns[name])] as const
  })
  let count = 0
  for (const row of rows) {
    if (typeof row === 'number') for (const [, writer] of writers) writer.copy(row)
    else addVersion(writers, row)
    count += 1
  }
  return { count, columns: Object.fromEntries(writers.map(([name, writer]) => [name, writer.finish()])) }
}

/** A set with exactly these columns: one that a file was written without is empty, one that is gone is left out. */
export const withColumns = (set: ColumnSet, columns: Columns): ColumnSet => {
  const wanted = Object.entries(allKinds(columns))
  const isWhole = wanted.every(([name, kind]) => set.columns[name]?.kind === kind)
  return isWhole ? set : growColumns(columns, Array(set.count).keys(), set)
}

const addVersion = (writers: readonly (readonly [string, Writer])[], version: RowVersion): void => {
  const cells: Cells = { ...version.cells, ...ownCells(version) }
  for (const [name, writer] of writers) writer.add(cells[name])
}

/** A row as it was given, its search text among its cells. */
export const versionAt = (set: ColumnSet, row: number): RowVersion => {
  const cells = Object.fromEntries(
    Object.entries(set.columns).flatMap(([name, column]) => {
      const cell = name in ownKinds && name !== searchColumn ? undefined : cellAt(column, row)
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
