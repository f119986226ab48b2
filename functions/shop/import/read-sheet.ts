import { isBlank, looksLikeFormula } from '@app/rules/shop/register-cell'
import { type Cell, type Columns, findHeader } from '@app/rules/shop/register-row'
import type { NamedRows } from '../../platform/sheets/cell'
import { readTable, type Table } from '../../platform/sheets/read-table'
import { columnTwice, failures, type SheetFailure } from '../../platform/sheets/sheet-failures'

export type { SheetFailure } from '../../platform/sheets/sheet-failures'

export type Row = readonly Cell[]

/** Rows that are gone through from the first, as often as one likes; not all of them need be there at once. */
export type Rows = Iterable<Row> & { readonly length: number }

/** A sheet as it was written, the header somewhere in it. Row n of the sheet, counted from 1, is the nth of `rows`. */
export type Sheet = {
  readonly rows: Rows
  /** Position of the header in `rows`; the last of its rows where it has two. */
  readonly headerAt: number
  readonly columns: Columns
  /** Cells of its widest row. */
  readonly width: number
  /** What stands over each column. */
  readonly headings: readonly string[]
  /** Other sheets of the workbook that hold something, with the number of their rows. */
  readonly others: readonly { readonly name: string; readonly rows: number }[]
  readonly kind: 'xlsx' | 'csv'
}

/** The sheet beside an outcome that says how its columns were taken: our own, and no part of a register. */
export const columnsSheet = '列的对应'

/**
 * Reads a register from the bytes of .xlsx or .csv (UTF-8 with or without a mark, else GB18030). Never throws for what
 * somebody uploaded.
 */
export const readSheet = async (bytes: Uint8Array): Promise<Sheet | SheetFailure> => {
  const table = await readTable(bytes)
  return 'failure' in table ? table : registerIn(table)
}

const registerIn = ({ sheets, kind }: Table): Sheet | SheetFailure => {
  const found = sheets.flatMap((sheet) => {
    const header = findHeader(sheet.rows)
    return header ? [{ sheet, header }] : []
  })
  const [first, another] = found
  if (!first) return { failure: failures.noHeader }
  if (another) return { failure: failures.severalSheets }
  const { sheet, header } = first
  const { rows } = sheet
  if (header.twice.length > 0) return { failure: columnTwice(header.twice) }
  if (rows.length <= header.rowIndex + 1) return { failure: failures.noRows }
  return {
    rows: rows.map((row) => row.map(asWritten)),
    headerAt: header.rowIndex,
    columns: header.columns,
    width: rows.reduce((most, row) => Math.max(most, row.length), 0),
    headings: header.headings,
    others: sheets.filter((one) => one !== sheet && one.name !== columnsSheet).flatMap(holding),
    kind,
  }
}

const holding = ({ name, rows }: NamedRows) => {
  const count = rows.filter((row) => !row.every(isBlank)).length
  return count > 0 ? [{ name, rows: count }] : []
}

/** The apostrophe that keeps a spreadsheet from running a text, our own outcome sheet's too, is no part of the text. */
const asWritten = (cell: Cell): Cell => {
  if (typeof cell !== 'string' || !cell.startsWith("'")) return cell
  const text = cell.slice(1)
  return /^[\t\r\n]/.test(text) || looksLikeFormula(text) ? text : cell
}
