import { type Column, type ColumnSet, columnOf } from './column'
import { searchColumn } from './listing'
import { type Condition, type Question, searchWords } from './question'

type Marks = Uint8Array

const sizeOf = (column: Column): number => (column.kind === 'number' ? column.values.size : column.words.size)

/** By code: whether a cell with this value meets the condition. 0 is the cell without a value. */
const fittingCodes = (column: Column, condition: Condition): Marks => {
  const fits = new Uint8Array(sizeOf(column) + 1)
  if ('isEmpty' in condition) return fits.fill(condition.isEmpty ? 0 : 1).fill(condition.isEmpty ? 1 : 0, 0, 1)
  return 'anyOf' in condition ? markWords(column, condition.anyOf, fits) : markRange(column, condition, fits)
}

type Range = Extract<Condition, { atLeast?: unknown }>

const markRange = (column: Column, { atLeast, atMost, orEmpty = false }: Range, fits: Marks): Marks => {
  if (orEmpty) fits[0] = 1
  const low = atLeast === undefined ? 1 : Math.ceil(rankOf(column, atLeast))
  const high = atMost === undefined ? fits.length - 1 : Math.floor(rankOf(column, atMost))
  return low <= high ? fits.fill(1, low, high + 1) : fits
}

const markWords = (column: Column, wanted: readonly string[], fits: Marks): Marks => {
  for (const word of wanted) {
    const rank = rankOf(column, word)
    if (Number.isInteger(rank)) fits[rank] = 1
  }
  return fits
}

/** A value of another kind than the column's is nowhere in it. */
export const rankOf = (column: Column, value: string | number): number => {
  if (column.kind === 'number') return typeof value === 'number' ? column.values.rank(value) : Number.NaN
  return typeof value === 'string' ? column.words.rank(value) : Number.NaN
}

const keepFitting = (marks: Marks, column: Column, fits: Marks): void => {
  if (column.kind === 'set') keepSets(marks, column, fits)
  else keepSingle(marks, column.codes, fits)
}

const keepSingle = (marks: Marks, codes: Uint32Array, fits: Marks): void => {
  for (let row = 0; row < marks.length; row++)
    marks[row] = (marks[row] as number) & (fits[codes[row] as number] as number)
}

const keepSets = (marks: Marks, { starts, codes }: Extract<Column, { kind: 'set' }>, fits: Marks): void => {
  for (let row = 0; row < marks.length; row++) {
    if (!marks[row]) continue
    const [begin, end] = [starts[row] as number, starts[row + 1] as number]
    let met = begin === end ? (fits[0] as number) : 0
    for (let at = begin; at < end && !met; at++) met = fits[codes[at] as number] as number
    marks[row] = met
  }
}

const keepFound = (marks: Marks, set: ColumnSet, search: string | undefined): void => {
  const wanted = searchWords(search)
  if (wanted.length === 0) return
  const column = columnOf(set, searchColumn)
  if (column.kind === 'set') for (const word of wanted) keepSets(marks, column, column.words.holding(word))
}

/** Marks the rows of a set that answer a question, among those that `visible` marks. */
export const matchRows = (set: ColumnSet, visible: Marks, { scope, conditions, search }: Question): Marks => {
  const marks = visible
  for (const condition of [...scope, ...conditions]) {
    const column = columnOf(set, condition.column)
    keepFitting(marks, column, fittingCodes(column, condition))
  }
  keepFound(marks, set, search)
  return marks
}
