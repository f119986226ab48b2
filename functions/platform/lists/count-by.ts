import { marksOf } from './answer-question'
import { type Column, columnOf } from './column'
import type { LiveList } from './live-list'
import type { Question } from './question'

/** How many rows answer, by the value of a column; rows without one are under ''. A row of a set counts under each. */
export const countBy = (list: LiveList, question: Question, name: string): ReadonlyMap<string, number> => {
  const sums = new Map<string, number>()
  for (const part of [list.base, list.since]) {
    const column = columnOf(part.set, name)
    const nameOf = valuesOf(column)
    for (const [code, rows] of tallyCodes(column, marksOf(part, question)).entries()) {
      if (rows > 0) sums.set(nameOf(code), (sums.get(nameOf(code)) ?? 0) + rows)
    }
  }
  return sums
}

const valuesOf = (column: Column) => {
  const at = column.kind === 'number' ? column.values.at : column.words.at
  return (code: number): string => (code === 0 ? '' : String(at(code)))
}

const tallyCodes = (column: Column, marks: Uint8Array): Float64Array => {
  const tally = new Float64Array((column.kind === 'number' ? column.values.size : column.words.size) + 1)
  for (let row = 0; row < marks.length; row++)
    if (marks[row]) for (const code of codesAt(column, row)) raise(tally, code)
  return tally
}

const raise = (tally: Float64Array, code: number): void => {
  tally[code] = (tally[code] as number) + 1
}

const empty = Uint32Array.of(0)

const codesAt = (column: Column, row: number): Uint32Array => {
  if (column.kind !== 'set') return column.codes.subarray(row, row + 1)
  const held = column.codes.subarray(column.starts[row], column.starts[row + 1])
  return held.length === 0 ? empty : held
}
