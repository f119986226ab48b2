import readExcel from 'read-excel-file/node'
import type { Cell, NamedRows } from './cell'
import { cutWorksheet, emptyWorksheet, mostAtOnce } from './cut-worksheet'
import type { ZipEntries } from './read-zip'
import { writeZip } from './write-zip'

type Rows = (readonly Cell[])[]

/**
 * The sheets of a workbook whose parts were looked at. A long worksheet is taken apart piece by piece, so that no more
 * than one piece of it is there as text.
 */
export const readWorkbook = async (
  entries: ZipEntries,
  isWorksheet: (name: string) => boolean,
  most = mostAtOnce,
): Promise<readonly NamedRows[]> => {
  const worksheets = [...entries].filter(([name]) => isWorksheet(name))
  const long = worksheets.flatMap(([name, xml]) => {
    const pieces = cutWorksheet(xml, most)
    return pieces.length > 1 ? [{ name, pieces }] : []
  })
  const without = new Map(entries)
  for (const { name } of long) without.set(name, emptyWorksheet())
  const sheets = (await read(without)).map((sheet) => ({ ...sheet, rows: [...sheet.rows] }))
  const alone = new Map(without)
  for (const [name] of worksheets) alone.set(name, emptyWorksheet())
  for (const { name, pieces } of long) {
    for (const piece of pieces) {
      const found = await read(new Map(alone).set(name, piece))
      const at = found.findIndex(({ rows }) => rows.length > 0)
      if (at >= 0) append(sheets[at]?.rows, found[at]?.rows)
    }
  }
  return sheets.map(({ name, rows }) => ({ name, rows: even(rows) }))
}

const read = async (entries: ZipEntries): Promise<readonly NamedRows[]> => {
  const sheets = await readExcel(writeZip(entries), { trim: false })
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data as unknown as NamedRows['rows'] }))
}

/** A piece begins with empty rows in place of those before it: what is there already stays. */
const append = (rows: Rows | undefined, more: NamedRows['rows'] = []): void => {
  if (rows) for (let at = rows.length; at < more.length; at++) rows.push(more[at] ?? [])
}

/** All rows as wide as the widest, as they are when a sheet is read whole. */
const even = (rows: Rows): Rows => {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  return rows.map((row) =>
    row.length === width ? row : [...row, ...Array.from({ length: width - row.length }, () => null)],
  )
}
