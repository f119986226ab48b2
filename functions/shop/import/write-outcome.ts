import { holdsIdentityCard, withoutIdentityCards } from '@app/rules/identity/identity-card'
import { type Cell, cellText, neutraliseFormula } from '@app/rules/shop/register-cell'
import type { ImportColumns, ImportRow } from '@app/types/shop/imports'
import { type SheetToWrite, writeXlsx } from '../../platform/sheets/write-xlsx'
import { columnsSheet, type Row, type Sheet } from './read-sheet'
import { sayColumns } from './say-columns'

/** The column that an outcome sheet has besides what was uploaded. */
const problemColumn = '问题'

type Judged = AsyncIterable<ImportRow> | Iterable<ImportRow>

/**
 * The sheet as it was uploaded, every row and cell in its place, with the column 「问题」. Text that a spreadsheet would
 * run carries an apostrophe; identity cards' numbers are left out (regulations §9.2). An outcome that was uploaded again
 * gets its column filled anew. `judged`: rows in the order of the sheet, taken as they are needed.
 */
export const writeOutcome = async (sheet: Sheet, judged: Judged, understood?: ImportColumns): Promise<Uint8Array> => {
  const at = problemsAt(sheet)
  const register: SheetToWrite = {
    name: '台账',
    rows: withProblems(sheet, judged, at),
    widths: Array.from({ length: Math.max(sheet.width, at + 1) }, (_, column) => (column === at ? 60 : 16)),
    frozenRows: sheet.headerAt + 1,
    wrapped: at,
  }
  return await writeXlsx(understood ? [register, columnsIn(understood)] : [register])
}

const problemsAt = ({ headings, width }: Sheet): number =>
  headings.includes(problemColumn) ? headings.indexOf(problemColumn) : width

async function* withProblems({ rows, headerAt }: Sheet, judged: Judged, at: number): AsyncGenerator<Row> {
  const judgedAs = inStep(judged)
  let number = 0
  for (const row of rows) {
    number += 1
    const its = await judgedAs(number)
    yield withProblem(row, at, number === headerAt + 1 ? problemColumn : its && sayProblems(its))
  }
}

/** The judged row of a number, asked for in order. */
const inStep = (judged: Judged): ((number: number) => Promise<ImportRow | undefined>) => {
  const all = Symbol.asyncIterator in judged ? judged[Symbol.asyncIterator]() : judged[Symbol.iterator]()
  let next: IteratorResult<ImportRow, unknown> | undefined
  return async (number) => {
    next ??= await all.next()
    if (next.done || next.value.row !== number) return undefined
    const { value } = next
    next = undefined
    return value
  }
}

/** Beside the register: what each column was taken for, and what of the file was not. */
const columnsIn = (understood: ImportColumns): SheetToWrite => ({
  name: columnsSheet,
  rows: sayColumns(understood).map((row) => row.map(asCell)),
  widths: [30, 60],
})

const sayProblems = ({ outcome, problems }: ImportRow): string => {
  const said = problems.map(({ message, next }) => `${message}。${next}`).join('\n')
  return outcome === 'refused' ? `没有导入：${said}` : said
}

const withProblem = (row: Row, at: number, problem: string | undefined): Row => {
  const cells = Array.from({ length: Math.max(row.length, at + 1) }, (_, column) => asCell(row[column]))
  cells[at] = problem || null
  return cells
}

const asCell = (cell: Cell): Cell => {
  if (cell === undefined || cell === null || cell === '') return null
  if (typeof cell !== 'string') return holdsIdentityCard(cellText(cell)) ? null : cell
  const text = withoutIdentityCards(cell)
  return text === '' ? null : neutraliseFormula(text)
}
