import { readCell, settled } from '@app/rules/shop/sheet-words'
import { type Group, TableContent } from '@app/types/checklist/table'
import { most } from '@app/types/checklist/values'
import type { Cell, NamedRows } from '../../platform/sheets/cell'
import { readTable } from '../../platform/sheets/read-table'
import { type Column, columnNames, columns, settingsSheet } from './columns'
import { keyWords, type Row, readItem, sayCell } from './read-item'
import { readSettings, type Settings } from './read-settings'

/** A table's content, or what is wrong with the sheet, each in words with row and column. */
export type SheetRead = { readonly content: TableContent } | { readonly problems: readonly string[] }

type Reading = {
  /** Used where the sheet says nothing of them, as a .csv cannot. */
  readonly settings: Settings
  readonly newKey: () => string
}

const mostMegabytes = 5
const headerWithin = 10

type Header = { readonly at: number; readonly places: ReadonlyMap<Column, number> }

/** The row of titles: the first that has the column of what is checked. */
const headerIn = ({ rows }: NamedRows): Header | undefined => {
  const at = rows
    .slice(0, headerWithin)
    .findIndex((row) => row.some((cell) => settled(readCell(cell)) === columns.text.title))
  const titles = rows[at]?.map((cell) => settled(readCell(cell)))
  if (!titles) return undefined
  const places = columnNames.flatMap((name) => {
    const place = titles.indexOf(columns[name].title)
    return place < 0 ? [] : [[name, place] as const]
  })
  return { at, places: new Map(places) }
}

const rowsUnder = ({ rows }: NamedRows, { at, places }: Header): readonly Row[] =>
  rows.slice(at + 1).flatMap((cells: readonly Cell[], index) => {
    const cell = (column: Column) => {
      const place = places.get(column)
      return place === undefined ? '' : readCell(cells[place])
    }
    return columnNames.some((name) => cell(name) !== '') ? [{ line: at + 2 + index, cell }] : []
  })

type Groups = Map<string, { key: string; title: string; items: Group['items'] }>

/** The group that a row names by its code or, without one, by its title; made where it is new. */
const groupOf = (row: Row, groups: Groups, newKey: () => string) => {
  const title = row.cell('groupTitle')
  const code = row.cell('groupKey') || [...groups.values()].find((group) => group.title === title)?.key || newKey()
  const group = groups.get(code) ?? { key: code, title, items: [] }
  groups.set(code, group)
  return group
}

const isGroupAlone = (row: Row) => columnNames.every((name) => name.startsWith('group') || row.cell(name) === '')

const readRow = (row: Row, groups: Groups, newKey: () => string): readonly string[] => {
  if (row.cell('groupKey') === '' && row.cell('groupTitle') === '')
    return [sayCell(row.line, 'groupTitle', '请写这一项属于哪一组。')]
  const group = groupOf(row, groups, newKey)
  if (isGroupAlone(row)) return []
  const read = readItem(row, newKey)
  if ('problems' in read) return read.problems
  group.items.push(read.item)
  return []
}

/** Items are found again by their codes: two rows with one would be one item. */
const sayTwice = (rows: readonly Row[]): readonly string[] => {
  const lines = new Map<string, number>()
  return rows.flatMap((row) => {
    const key = row.cell('key')
    const before = lines.get(key)
    if (key !== '' && before === undefined) lines.set(key, row.line)
    return before === undefined ? [] : [sayCell(row.line, 'key', `和第 ${before} 行的编码相同。`)]
  })
}

const groupsIn = (rows: readonly Row[], newKey: () => string) => {
  const groups: Groups = new Map()
  const problems = [...rows.flatMap((row) => readRow(row, groups, newKey)), ...sayTwice(rows)]
  return { groups: [...groups.values()], problems }
}

const settingsIn = (sheets: readonly NamedRows[], fallback: Settings) => {
  const sheet = sheets.find(({ name }) => settled(name) === settingsSheet)
  return sheet ? readSettings(sheet.rows) : { settings: fallback }
}

const whole = (settings: Settings, groups: readonly Group[]): SheetRead => {
  const read = TableContent.safeParse({ ...settings, groups })
  if (read.success) return { content: read.data }
  const wrongGroup = read.error.issues.map(({ path }) => groups[Number(path[1])]?.title).find((title) => title)
  return {
    problems: [
      wrongGroup === undefined
        ? `一张表最多 ${most.groups} 组、每组 ${most.items} 项。`
        : `“${wrongGroup.slice(0, 20)}”这一组的编码或名称不能用：编码${keyWords.slice(0, -1)}；名称最多 60 个字。`,
    ],
  }
}

/** Reads a workbook or a .csv as a whole table. Never throws for what somebody uploaded. */
export const readSheet = async (bytes: Uint8Array, { settings, newKey }: Reading): Promise<SheetRead> => {
  const table = await readTable(bytes, mostMegabytes)
  if ('failure' in table) return { problems: [table.failure] }
  const found = table.sheets.flatMap((sheet) => {
    const header = headerIn(sheet)
    return header ? [{ sheet, header }] : []
  })
  const [first] = found
  if (!first) return { problems: [`没有找到表头。前 ${headerWithin} 行里要有一行写着“${columns.text.title}”。`] }
  const said = settingsIn(table.sheets, settings)
  const { groups, problems } = groupsIn(rowsUnder(first.sheet, first.header), newKey)
  const wrong = [...('problems' in said ? said.problems : []), ...problems]
  return 'problems' in said || wrong.length > 0 ? { problems: wrong } : whole(said.settings, groups)
}
