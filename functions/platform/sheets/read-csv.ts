import { parse } from 'csv-parse/sync'
import { failures, mostColumns, mostLines, type SheetFailure } from './sheet-failures'

type Rows = readonly (readonly string[])[]

/** The rows of a text with commas, in UTF-8 with or without a mark, else GB18030. */
export const readCsv = (bytes: Uint8Array): Rows | SheetFailure => {
  const text = decode(bytes)
  if (text === undefined) return { failure: failures.notSpreadsheet }
  const rows = parsed(text)
  if (!rows) return { failure: failures.openQuote }
  if (rows.length > mostLines) return { failure: failures.tooManyRows }
  const narrow = rows.map((row) => (row.length > mostColumns ? withoutTail(row) : row))
  return narrow.some((row) => row.length > mostColumns) ? { failure: failures.tooWide } : narrow
}

const parsed = (text: string): Rows | undefined => {
  const options = { relax_column_count: true, relax_quotes: true, skip_empty_lines: false }
  try {
    return parse(text, { ...options, to: mostLines + 1 })
  } catch {
    return undefined
  }
}

const withoutTail = (row: readonly string[]) => row.slice(0, row.findLastIndex((cell) => cell.trim() !== '') + 1)

const decoded = (bytes: Uint8Array, encoding: 'utf-8' | 'gb18030', stream: boolean): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream })
  } catch {
    return undefined
  }
}

/**
 * Strict decoding tells the two apart: text of GB18030 is hardly ever valid UTF-8. A character that is cut off at the
 * very end does not make it the other one. Undefined for what is no text.
 */
const decode = (bytes: Uint8Array): string | undefined => {
  if (bytes.includes(0) || beginsLikePdf(bytes)) return undefined
  return decoded(bytes, 'utf-8', true) ?? decoded(bytes, 'gb18030', true)
}

const beginsLikePdf = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes.subarray(0, 5)) === '%PDF-'
