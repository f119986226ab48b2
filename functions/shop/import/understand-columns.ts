import { createHash } from 'node:crypto'
import { describeColumns } from '@app/rules/shop/register-columns'
import type { Columns } from '@app/rules/shop/register-row'
import type { ImportColumns } from '@app/types/shop/imports'
import type { ShopStore } from '../store'
import type { Row, Sheet } from './read-sheet'
import type { StoredImport } from './store'
import { rowsUnder } from './survey-sheet'

type Understood = {
  readonly columns: Columns
  readonly understood: ImportColumns
  readonly headingsKey: string
  readonly width: number
}

/** The columns of a sheet: as somebody chose them, else as the district settled these headings, else as they are called. */
export const understandColumns = async (
  store: Pick<ShopStore, 'columnMappings'>,
  { district, chosen }: Pick<StoredImport, 'district' | 'chosen'>,
  sheet: Sheet,
): Promise<Understood> => {
  const headingsKey = createHash('sha256').update(JSON.stringify(sheet.headings)).digest('hex')
  const remembered = chosen ? undefined : await store.columnMappings.get({ district, headingsKey })
  const columns = { ...(chosen ?? remembered?.columns ?? sheet.columns) } as Columns
  const { taken, ignored, width } = describeColumns({ headings: sheet.headings, rows: cellsUnder(sheet), columns })
  const understood: ImportColumns = {
    columnsTaken: taken,
    columnsIgnored: ignored,
    sheetsIgnored: [...sheet.others],
    columnsRemembered: remembered !== undefined,
  }
  return { columns, understood, headingsKey, width }
}

function* cellsUnder(sheet: Sheet): Generator<Row> {
  for (const [, cells] of rowsUnder(sheet)) yield cells
}
