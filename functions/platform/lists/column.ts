import type { Numbers, Words } from './dictionary'
import type { Cell, ColumnKind } from './listing'

/** One code a row, or in a set the codes from `starts[row]` to `starts[row + 1]`. */
export type Column =
  | { readonly kind: 'number'; readonly codes: Uint32Array; readonly values: Numbers }
  | { readonly kind: 'text' | 'code'; readonly codes: Uint32Array; readonly words: Words }
  | { readonly kind: 'set'; readonly starts: Uint32Array; readonly codes: Uint32Array; readonly words: Words }

/** A column of a set, of which a file is read only when it is asked for. */
export type LazyColumn = { readonly kind: ColumnKind; readonly read: () => Column }

/** Versions of rows, by id and revision, held by column. */
export type ColumnSet = { readonly count: number; readonly columns: Readonly<Record<string, LazyColumn>> }

export const lazily = <T>(make: () => T): (() => T) => {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

export const columnOf = ({ columns }: ColumnSet, name: string): Column => {
  const column = columns[name]
  if (!column) throw new Error(`no column ${name}`)
  return column.read()
}

/** What a cell holds. */
export const cellAt = (column: Column, row: number): Cell | undefined => {
  if (column.kind === 'set') return setAt(column, row)
  const code = column.codes[row] as number
  if (code === 0) return undefined
  return column.kind === 'number' ? column.values.at(code) : column.words.at(code)
}

const setAt = ({ starts, codes, words }: Extract<Column, { kind: 'set' }>, row: number) => {
  const held = codes.subarray(starts[row], starts[row + 1])
  return held.length === 0 ? undefined : Array.from(held, words.at)
}
