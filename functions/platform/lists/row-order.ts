import { type Column, type ColumnSet, columnOf } from './column'
import type { Sort } from './question'

/**
 * Rows in the order of a column: by value, without a value last whichever the direction, and by id among equals. A
 * counting sort over codes: rows already lie by id.
 */
export const orderRows = (set: ColumnSet, { column: name, descending = false }: Sort): Uint32Array => {
  const column = sortable(set, name)
  const buckets = new Uint32Array(sizeOf(column) + 2)
  const bucketOf = bucketing(column, descending)
  for (let row = 0; row < set.count; row++) raise(buckets, bucketOf(row) + 1, 1)
  for (let at = 1; at < buckets.length; at++) raise(buckets, at, buckets[at - 1] as number)
  const order = new Uint32Array(set.count)
  for (let row = 0; row < set.count; row++) order[raise(buckets, bucketOf(row), 1)] = row
  return order
}

/** Answers what stood there before. */
const raise = (counts: Uint32Array, at: number, by: number): number => {
  const before = counts[at] as number
  counts[at] = before + by
  return before
}

type Sortable = Exclude<Column, { kind: 'set' }>

export const sortable = (set: ColumnSet, name: string): Sortable => {
  const column = columnOf(set, name)
  if (column.kind === 'set') throw new Error(`${name} has no order`)
  return column
}

const sizeOf = (column: Sortable): number => (column.kind === 'number' ? column.values.size : column.words.size)

const bucketing = (column: Sortable, descending: boolean) => {
  const { codes } = column
  const size = sizeOf(column)
  return (row: number): number => {
    const code = codes[row] as number
    if (code === 0) return size
    return descending ? size - code : code - 1
  }
}
