import { neutraliseFormula } from '@app/rules/shop/register-cell'
import { dayOf, timeOf } from '@app/rules/time/day'
import { exportedListNames } from '@app/types/exports/values'
import type { SheetCell, SheetHeading } from '../platform/lists/list-sheet'
import { writeXlsx } from '../platform/sheets/write-xlsx'
import type { StoredListExport } from './store'

/** Where the file of an export lies. */
export const keyOfFile = ({ district, exportId }: Pick<StoredListExport, 'district' | 'exportId'>): string =>
  `D/${district}/exports/${exportId}.xlsx`

type Contents = {
  readonly headings: readonly SheetHeading[]
  readonly rows: AsyncIterable<readonly SheetCell[]>
  readonly total: number
}

/** The list under its titles, and beside it what was asked, by whom, and how many rows it is. */
export const sheetFile = async (job: StoredListExport, { headings, rows, total }: Contents): Promise<Uint8Array> =>
  await writeXlsx([
    {
      name: exportedListNames[job.list],
      rows: titled(headings, rows),
      widths: headings.map(({ width }) => width),
      frozenRows: 1,
    },
    { name: '导出说明', rows: explained(job, total), widths: [12, 60] },
  ])

async function* titled(headings: readonly SheetHeading[], rows: AsyncIterable<readonly SheetCell[]>) {
  yield headings.map(({ title }) => title)
  for await (const row of rows) yield row.map(asText)
}

/** Text that a spreadsheet would run carries an apostrophe (notes on formula injection: OWASP). */
const asText = (cell: SheetCell): string | number | null =>
  typeof cell === 'string' ? neutraliseFormula(cell) : (cell ?? null)

const minute = (instant: string): string => `${dayOf(instant)} ${timeOf(instant)}`

const explained = ({ list, filters, asOf, by, startedAt }: StoredListExport, total: number) =>
  [
    ['名单', exportedListNames[list]],
    ...(filters.length === 0 ? ['没有，全部'] : filters).map((filter) => ['条件', filter]),
    ['截至', minute(asOf)],
    ['导出人', by],
    ['导出时间', minute(startedAt)],
    ['行数', total],
  ].map((row) => row.map(asText))
