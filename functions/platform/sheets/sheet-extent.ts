/** How far a worksheet reaches. */
export type Extent = {
  /** The last row and column that hold something, from 1. */
  readonly rows: number
  readonly columns: number
  /** Cells with the gaps in front of them filled: what a reader keeps. */
  readonly cells: number
}

/** No tag holds another: a cell that never ends is looked at up to the next one, not to the end of the worksheet. */
const cell = /<(?:\w+:)?c\s(?=[^<>]*?\br="([A-Z]{1,3})(\d{1,7})")[^<>]*?(\/?)>(<\/)?/g
/** Longer than any tag of a cell, so that none is torn between two slices. */
const overlap = 300
const slice = 4_000_000

const columnOf = (letters: string): number => {
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column
}

type Reach = { rows: number; columns: number; cells: number; row: number; widest: number }

const see = (reach: Reach, row: number, column: number, holds: boolean) => {
  if (row !== reach.row) {
    reach.cells += reach.widest
    reach.row = row
    reach.widest = 0
  }
  reach.widest = Math.max(reach.widest, column)
  if (!holds) return
  reach.rows = Math.max(reach.rows, row)
  reach.columns = Math.max(reach.columns, column)
}

/** Reads the places of a worksheet's cells, slice by slice, without taking the cells apart. */
export const extentOf = (xml: Buffer): Extent => {
  const reach: Reach = { rows: 0, columns: 0, cells: 0, row: 0, widest: 0 }
  for (let from = 0; from < xml.length; from += slice) {
    const text = xml.toString('latin1', from, from + slice + overlap)
    for (const { 1: letters = '', 2: row = '', 3: closed, 4: empty } of text.matchAll(cell)) {
      see(reach, Number(row), columnOf(letters), !closed && !empty)
    }
  }
  return { rows: reach.rows, columns: reach.columns, cells: reach.cells + reach.widest }
}
