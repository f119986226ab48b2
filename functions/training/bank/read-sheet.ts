import { readCell, settled } from '@app/rules/shop/sheet-words'
import type { Cell, NamedRows } from '../../platform/sheets/cell'
import { readTable } from '../../platform/sheets/read-table'
import { type Column, columnNames, columns } from './columns'
import type { Row } from './read-row'

const mostMegabytes = 5
const headerWithin = 10
const wanted: readonly Column[] = ['kind', 'text', 'right']

type Header = { readonly at: number; readonly places: ReadonlyMap<Column, number> }

const titleOf = (cell: Cell) => settled(readCell(cell))

/** The row of titles: the first that has the three columns without which there is no question. */
const headerIn = ({ rows }: NamedRows): Header | undefined => {
  const titles = rows.slice(0, headerWithin).map((row) => row.map(titleOf))
  const at = titles.findIndex((row) => wanted.every((column) => row.includes(columns[column].title)))
  const found = titles[at]
  if (!found) return undefined
  const places = columnNames.flatMap((name) => {
    const place = found.indexOf(columns[name].title)
    return place < 0 ? [] : [[name, place] as const]
  })
  return { at, places: new Map(places) }
}

const rowsUnder = ({ rows }: NamedRows, { at, places }: Header): readonly Row[] =>
  rows.slice(at + 1).flatMap((cells, index) => {
    const cell = (column: Column) => {
      const place = places.get(column)
      return place === undefined ? '' : readCell(cells[place])
    }
    return columnNames.some((name) => cell(name) !== '') ? [{ line: at + 2 + index, cell }] : []
  })

/** Rows of the first sheet that looks like a question bank; or why there are none, in words. */
export const readSheet = async (
  bytes: Uint8Array,
): Promise<{ readonly rows: readonly Row[] } | { readonly failure: string }> => {
  const read = await readTable(bytes, mostMegabytes)
  if ('failure' in read) return read
  for (const sheet of read.sheets) {
    const header = headerIn(sheet)
    if (header) return { rows: rowsUnder(sheet, header) }
  }
  return { failure: '没有找到表头。前 10 行里要有一行写着“题型”“题目”和“答案”。' }
}
