import { type ColumnSet, columnOf } from './column'
import { own } from './column-set'

/** When each version ended: at the next one's beginning; never, while it is the last. */
export type Lives = { readonly from: Float64Array; readonly to: Float64Array; readonly gone: Uint32Array }

const numbersIn = (set: ColumnSet, name: string): Float64Array => {
  const column = columnOf(set, name)
  if (column.kind !== 'number') throw new Error(`${name} is no number`)
  const { codes, values } = column
  const found = new Float64Array(codes.length)
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number
    found[row] = code === 0 ? Number.NaN : (values.values[code - 1] as number)
  }
  return found
}

export const livesOf = (set: ColumnSet): Lives => {
  const { codes: ids } = columnOf(set, own.id)
  const from = numbersIn(set, own.from)
  const to = new Float64Array(set.count).fill(Number.POSITIVE_INFINITY)
  for (let row = 0; row + 1 < set.count; row++) if (ids[row] === ids[row + 1]) to[row] = from[row + 1] as number
  return { from, to, gone: columnOf(set, own.gone).codes }
}

/** Marks what was known at an instant, or, without one, what is. */
export const visibleAt = ({ from, to, gone }: Lives, asOf: number | undefined): Uint8Array => {
  const marks = new Uint8Array(from.length)
  const at = asOf ?? Number.POSITIVE_INFINITY
  for (let row = 0; row < marks.length; row++) {
    const known = (from[row] as number) <= at && (at < (to[row] as number) || to[row] === Number.POSITIVE_INFINITY)
    marks[row] = known && gone[row] === 0 ? 1 : 0
  }
  return marks
}
