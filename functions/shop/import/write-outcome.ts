import { holdsIdentityCard, withoutIdentityCards } from '@app/rules/identity/identity-card'
import { type Cell, cellText, neutraliseFormula } from '@app/rules/shop/register-cell'
import type { ImportColumns, ImportRow } from '@app/types/shop/imports'
import writeXlsx, { type Cell as XlsxCell } from 'write-excel-file/node'
import { columnsSheet, type Row, type Sheet } from './read-sheet'
import { sayColumns } from './say-columns'

/** The column that an outcome sheet has besides what was uploaded. */
export const problemColumn = '问题'

/**
 * The sheet as it was uploaded, every row and cell in its place, with the column 「问题」. Text that a spreadsheet would
 * run carries an apostrophe; identity cards' numbers are left out (regulations §9.2). An outcome that was uploaded again gets its column filled anew.
 */
export const writeOutcome = async (
  sheet: Sheet,
  judged: readonly ImportRow[],
  understood?: ImportColumns,
): Promise<Uint8Array> => {
  const wide = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0)
  const header = sheet.rows[sheet.headerAt] ?? []
  const at = header.includes(problemColumn) ? header.indexOf(problemColumn) : wide
  const said = new Map(judged.map((row) => [row.row, sayProblems(row)]))
  const cells = sheet.rows.map((row, index) => {
    const problem = index === sheet.headerAt ? problemColumn : said.get(index + 1)
    return withProblem(row, at, problem)
  })
  const columns = Array.from({ length: Math.max(wide, at + 1) }, (_, column) => ({ width: column === at ? 60 : 16 }))
  const register = {
    data: cells,
    columns,
    stickyRowsCount: sheet.headerAt + 1,
    sheet: '台账',
    dateFormat: 'yyyy-mm-dd',
  }
  const sheets = understood ? [register, columnsIn(understood)] : [register]
  return new Uint8Array(await writeXlsx(sheets).toBuffer())
}

/** Beside the register: what each column was taken for, and what of the file was not. */
const columnsIn = (understood: ImportColumns) => ({
  data: sayColumns(understood).map((row) => row.map(asCell)),
  columns: [{ width: 30 }, { width: 60 }],
  sheet: columnsSheet,
})

const sayProblems = ({ outcome, problems }: ImportRow): string => {
  const said = problems.map(({ message, next }) => `${message}。${next}`).join('\n')
  return outcome === 'refused' ? `没有导入：${said}` : said
}

const withProblem = (row: Row, at: number, problem: string | undefined): XlsxCell[] => {
  const cells = Array.from({ length: Math.max(row.length, at + 1) }, (_, column) => asCell(row[column]))
  cells[at] = problem ? { value: problem, type: String, wrap: true } : null
  return cells
}

const asCell = (cell: Cell): XlsxCell => {
  if (cell === undefined || cell === null || cell === '') return null
  if (typeof cell !== 'string') return holdsIdentityCard(cellText(cell)) ? null : { value: cell }
  const text = withoutIdentityCards(cell)
  return text === '' ? null : { value: neutraliseFormula(text), type: String }
}
