import type { ColumnSet } from './column'
import { growColumns } from './column-set'
import type { Columns, RowVersion } from './listing'
import { type Prepared, rowsUpTo, type Since, sinceSet } from './live-list'

/** Versions to keep: those that were in force within a span of time. Epoch milliseconds, `until` left out. */
type Span = { readonly since: number; readonly until: number }

export const always: Span = { since: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY }

/**
 * A set with what came since, in one. The last version of an id stays, also where it says that the row is gone: what
 * comes late must not bring it back.
 */
export const mergeVersions = (
  base: Prepared,
  columns: Columns,
  arrived: readonly RowVersion[],
  span = always,
): ColumnSet => growColumns(columns, inOrder(base, sinceSet(base, arrived), span), base.set)

function* inOrder(base: Prepared, since: Since, span: Span): Generator<RowVersion | number> {
  const { newer } = since
  let row = 0
  for (const [index, version] of newer.entries()) {
    const upTo = rowsUpTo(base.set, version.id)
    yield* rowsKept(base, since, span, [row, upTo])
    row = upTo
    const next = newer[index + 1]
    if (isIn(span, version.from, next?.id === version.id ? next.from : Number.POSITIVE_INFINITY)) yield version
  }
  yield* rowsKept(base, since, span, [row, base.set.count])
}

const isIn = ({ since, until }: Span, from: number, to: number): boolean => from < until && to > since

function* rowsKept({ lives }: Prepared, { to, replaced }: Since, span: Span, [begin, end]: readonly [number, number]) {
  for (let row = begin; row < end; row++) {
    if (!replaced.has(row) && isIn(span, lives.from[row] as number, to[row] as number)) yield row
  }
}
