import { looksLikeFormula } from '@app/rules/shop/register-cell'
import { type Cell, type Columns, findHeader } from '@app/rules/shop/register-row'
import { parse } from 'csv-parse/sync'
import readXlsx from 'read-excel-file/node'

export type Row = readonly Cell[]

/** A sheet as it was written, the header somewhere in it. Row n of the sheet, counted from 1, is `rows[n - 1]`. */
export type Sheet = {
  readonly rows: readonly Row[]
  /** Position of the header in `rows`. */
  readonly headerAt: number
  readonly columns: Columns
  readonly kind: 'xlsx' | 'csv'
}

/** Words for people: why a file is no register that can be read. */
export type SheetFailure = { readonly failure: string }

const failures = {
  unreadable: '读不出这个文件。请用 .xlsx 或 .csv（UTF-8、GB18030）保存后再传。',
  oldExcel: '这是旧的 .xls 文件。请另存为 .xlsx 后再传。',
  noHeader: '没有找到表头。前 30 行里要有一行写着“商户名称”和另外两列的名称。',
  noRows: '表头下面一行也没有。请填好后再传。',
  severalSheets: '这个文件里有几张工作表都像台账。请一张表存一个文件，分别导入。',
} as const

const begins = (bytes: Uint8Array, ...signature: readonly number[]) =>
  signature.every((byte, index) => bytes[index] === byte)

/**
 * Reads a register from the bytes of .xlsx or .csv (UTF-8 with or without a mark, else GB18030). Never throws for what
 * somebody uploaded.
 */
export const readSheet = async (bytes: Uint8Array): Promise<Sheet | SheetFailure> => {
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return { failure: failures.oldExcel }
  const kind = begins(bytes, 0x50, 0x4b) ? 'xlsx' : 'csv'
  const sheets = kind === 'xlsx' ? await sheetsOfXlsx(bytes) : sheetsOfCsv(bytes)
  if (!sheets) return { failure: failures.unreadable }
  const found = sheets.flatMap((rows) => {
    const header = findHeader(rows)
    return header ? [{ rows, headerAt: header.rowIndex, columns: header.columns, kind } as const] : []
  })
  const [sheet, another] = found
  if (!sheet) return { failure: failures.noHeader }
  if (another) return { failure: failures.severalSheets }
  return sheet.rows.length > sheet.headerAt + 1 ? sheet : { failure: failures.noRows }
}

type Sheets = readonly (readonly Row[])[]

const sheetsOfXlsx = async (bytes: Uint8Array): Promise<Sheets | undefined> => {
  try {
    const sheets = await readXlsx(Buffer.from(bytes), { trim: false })
    return sheets.map(({ data }) => (data as unknown as readonly Row[]).map((row) => row.map(asWritten)))
  } catch {
    return undefined
  }
}

const sheetsOfCsv = (bytes: Uint8Array): Sheets | undefined => {
  try {
    const options = { relax_column_count: true, relax_quotes: true, skip_empty_lines: false }
    const rows: string[][] = parse(decode(bytes), options)
    return [rows.map((row) => row.map(asWritten))]
  } catch {
    return undefined
  }
}

/** Strict decoding tells the two apart: text of GB18030 is hardly ever valid UTF-8. Throws when it is neither. */
const decode = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes)
  }
}

/** The apostrophe that keeps a spreadsheet from running a text, our own outcome sheet's too, is no part of the text. */
const asWritten = (cell: Cell): Cell => {
  if (typeof cell !== 'string' || !cell.startsWith("'")) return cell
  const text = cell.slice(1)
  return /^[\t\r]/.test(text) || looksLikeFormula(text) ? text : cell
}
