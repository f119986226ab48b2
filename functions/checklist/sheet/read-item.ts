import { readYes, settled } from '@app/rules/shop/sheet-words'
import { Item } from '@app/types/checklist/table'
import { longest, most, photoWishes } from '@app/types/checklist/values'
import { readingUnits } from '@app/types/inspection/values'
import type * as z from 'zod'
import { type Column, columns, photoWords } from './columns'

/** One row, its cells by column; a column that the sheet does not have is empty. */
export type Row = { readonly line: number; readonly cell: (column: Column) => string }

/** An item, or what is wrong with its row, in words with row and column. */
export type ItemRead = { readonly item: Item } | { readonly problems: readonly string[] }

/** `第 5 行“重点项”：请写“是”或“否”。` */
export const sayCell = (line: number, column: Column, words: string): string =>
  `第 ${line} 行“${columns[column].title}”：${words}`

type Wrong = (column: Column, words: string) => void

const yesIn = (row: Row, column: 'keyItem' | 'naAllowed', wrong: Wrong): boolean => {
  const said = readYes(row.cell(column))
  if (said === undefined) wrong(column, '请写“是”或“否”。')
  return said ?? false
}

const photoIn = (row: Row, wrong: Wrong): { photo?: Item['photo'] } => {
  const said = settled(row.cell('photo'))
  if (said === '' || said === photoWords.none) return {}
  const photo = photoWishes.find((wish) => photoWords[wish] === said)
  if (!photo) wrong('photo', `请写“${photoWords.wanted}”“${photoWords.onFailure}”或“${photoWords.none}”。`)
  return photo ? { photo } : {}
}

const optional = <K extends Column>(row: Row, ...names: K[]): { [N in K]?: string } =>
  Object.fromEntries(names.flatMap((name) => (row.cell(name) === '' ? [] : [[name, row.cell(name)]]))) as never

const readingIn = (row: Row, wrong: Wrong): { reading?: object } => {
  const limits = optional(row, 'least', 'most')
  const unitSaid = settled(row.cell('unit'))
  const quantity = row.cell('quantity')
  if (quantity === '' && unitSaid === '' && Object.keys(limits).length === 0) return {}
  const unit = readingUnits.find((one) => settled(one) === unitSaid)
  if (!unit) wrong('unit', `请写${readingUnits.map((one) => `“${one}”`).join('')}里的一个。`)
  return { reading: { quantity, unit: unit ?? readingUnits[0], ...limits } }
}

/** Lines of one cell. */
const remarksIn = (row: Row): { remarks?: string[] } => {
  const remarks = row
    .cell('remarks')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return remarks.length > 0 ? { remarks } : {}
}

const columnOf = ({ path }: z.core.$ZodIssue): Column => {
  const name = String((path[0] === 'reading' ? path[1] : path[0]) ?? 'text')
  return name in columns ? (name as Column) : 'text'
}

/** What a code of an item or of a group may be. */
export const keyWords =
  '用字母或数字开头，只用字母、数字、点、横线和下划线，最多 40 个字符；不能是 constructor 这样的程序用词。'

const wordsOf = (issue: z.core.$ZodIssue): string => {
  const column = columnOf(issue)
  if (column === 'key') return keyWords
  if (column === 'remarks' && issue.path.length === 1) return `最多 ${most.remarks} 条。`
  if (issue.code !== 'too_big') return '里面有看不见的控制字符，请删掉重打。'
  const field = { remarks: 'remark', least: 'limit', most: 'limit' }[column as string] ?? column
  return `太长，最多 ${longest[field as keyof typeof longest]} 个字。`
}

/** Reads one row of the sheet. `newKey` names an item that the sheet does not name. */
export const readItem = (row: Row, newKey: () => string): ItemRead => {
  const problems: string[] = []
  const wrong: Wrong = (column, words) => void problems.push(sayCell(row.line, column, words))
  const read = Item.safeParse({
    key: row.cell('key') || newKey(),
    number: row.cell('number'),
    text: row.cell('text'),
    keyItem: yesIn(row, 'keyItem', wrong),
    naAllowed: yesIn(row, 'naAllowed', wrong),
    ...optional(row, 'basis', 'hint', 'naWhen'),
    ...remarksIn(row),
    ...photoIn(row, wrong),
    ...readingIn(row, wrong),
  })
  for (const issue of read.error?.issues ?? []) wrong(columnOf(issue), wordsOf(issue))
  return problems.length > 0 || !read.data ? { problems } : { item: read.data }
}
