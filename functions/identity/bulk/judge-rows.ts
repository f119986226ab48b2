import { Grant } from '@app/types/identity/contract'
import { mostBulkRows } from '@app/types/identity/values'
import type { Cell } from '../../platform/sheets/cell'
import { dayIn } from '../../platform/sheets/day-in'
import { columnTwice } from '../../platform/sheets/sheet-failures'
import type { StoredRow } from './store'

type Rows = readonly (readonly Cell[])[]
export type Station = {
  readonly stationId: string
  readonly name: string
  readonly grids: readonly { readonly gridId: string; readonly name: string }[]
}

const headings = {
  name: '姓名',
  role: '角色',
  certificate: '执法证号',
  until: '有效至',
  station: '所',
  grids: '网格',
} as const
type Field = keyof typeof headings
type Columns = Readonly<Record<Field, number>>

const rolesBySheet = { 执法人员: 'inspector', 站所负责人: 'stationHead', 分管领导: 'leader' } as const
const tooMany = `一张表最多 ${mostBulkRows} 人。请分成几张表。`

/** More than any column takes: what follows decides nothing. */
const mostOfCell = 200

const textOf = (cell: Cell): string =>
  cell === null || cell === undefined ? '' : String(cell).slice(0, mostOfCell).trim()

/** Whether somewhere in a sheet stands the heading of people's names. */
export const namesPeople = (rows: Rows): boolean => rows.some(isHeader)

const isHeader = (row: readonly Cell[]) => row.some((cell) => textOf(cell) === headings.name)

/** Judges every row; a text says why there are no rows to judge. */
export const judgeRows = (rows: Rows, stations: readonly Station[]): readonly StoredRow[] | string => {
  const at = rows.findIndex(isHeader)
  const header = rows[at]?.map(textOf) ?? []
  const missing = Object.values(headings).filter((heading) => !header.includes(heading))
  if (missing.length > 0) return `表头缺少：${missing.join('、')}。请照样表写表头。`
  const twice = Object.values(headings).filter((heading) => header.indexOf(heading) !== header.lastIndexOf(heading))
  if (twice.length > 0) return columnTwice(twice)
  const columns = Object.fromEntries(
    Object.entries(headings).map(([field, heading]) => [field, header.indexOf(heading)]),
  ) as Columns
  const judged = rows
    .map((cells, index) => ({ cells, row: index + 1 }))
    .slice(at + 1)
    .filter(({ cells }) => cells.some((cell) => textOf(cell) !== ''))
    .map(({ cells, row }) => ({ row, ...judgeRow((field) => cells[columns[field]], stations) }))
  if (judged.length === 0) return '表头下面一行也没有。请填好后再传。'
  return judged.length > mostBulkRows ? tooMany : withTwins(judged)
}

type Read = (field: Field) => Cell

const judgeRow = (read: Read, stations: readonly Station[]): Omit<StoredRow, 'row'> => {
  const text = (field: Field) => textOf(read(field))
  const name = text('name')
  const place = placeIn(text('station'), text('grids'), stations)
  const { grant, problems } = grantIn(text('role'), { read, place })
  const all = [...(name === '' || name.length > 40 ? ['姓名要写，不超过 40 个字'] : []), ...problems]
  const where = [text('station'), text('grids')].filter(Boolean).join('，')
  return { name: name.slice(0, 40), where, problems: all, ...(all.length === 0 && grant && { grant }) }
}

type Place = {
  readonly stationIds: readonly string[]
  readonly gridIds: readonly string[]
  readonly problems: readonly string[]
}
const parts = (text: string) => text.split(/[、,，;；\s]+/).filter(Boolean)

const placeIn = (stationText: string, gridText: string, stations: readonly Station[]): Place => {
  const named = parts(stationText)
  const found = named.flatMap((name) => stations.filter((station) => station.name === name))
  const unknown = named.filter((name) => !stations.some((station) => station.name === name))
  const grids = parts(gridText)
  const known = found.flatMap((station) => station.grids).filter((grid) => grids.includes(grid.name))
  const lost = grids.filter((name) => !known.some((grid) => grid.name === name))
  return {
    stationIds: found.map(({ stationId }) => stationId),
    gridIds: known.map(({ gridId }) => gridId),
    problems: [...unknown.map((name) => `没有叫“${name}”的所`), ...lost.map((name) => `这个所没有叫“${name}”的网格`)],
  }
}

type Given = { readonly read: Read; readonly place: Place }
type Judged = { readonly grant?: Grant; readonly problems: readonly string[] }

const grantIn = (roleText: string, given: Given): Judged => {
  const role = Object.entries(rolesBySheet).find(([name]) => name === roleText)?.[1]
  if (!role) return { problems: [`角色写“${Object.keys(rolesBySheet).join('”“')}”中的一个`] }
  const { place } = given
  if (role === 'leader')
    return judged({ role, ...(place.stationIds.length > 0 && { stationIds: place.stationIds }) }, place.problems)
  const [stationId, another] = place.stationIds
  const problems = [...place.problems, ...(stationId && !another ? [] : ['写一个所的全名'])]
  return role === 'stationHead' ? judged({ role, stationId }, problems) : inspectorIn(given, stationId, problems)
}

const inspectorIn = ({ read, place }: Given, stationId: string | undefined, problems: readonly string[]): Judged => {
  const certificateNumber = textOf(read('certificate'))
  const certificateValidUntil = dayIn(read('until'))
  const wrong = [
    ...problems,
    ...(certificateNumber.length < 4 || certificateNumber.length > 40 ? ['执法证号照证上写，4 到 40 位'] : []),
    ...(certificateValidUntil ? [] : ['有效至写成 2028-12-31 这样']),
    ...(place.gridIds.length > 0 ? [] : ['至少写一个网格']),
  ]
  return judged(
    { role: 'inspector', certificateNumber, certificateValidUntil, stationId, gridIds: place.gridIds },
    wrong,
  )
}

const judged = (written: object, problems: readonly string[]): Judged => {
  if (problems.length > 0) return { problems }
  const grant = Grant.safeParse(written)
  return grant.success ? { grant: grant.data, problems } : { problems: ['这一行有写不对的内容'] }
}

const certificateOf = ({ grant }: StoredRow) => (grant?.role === 'inspector' ? grant.certificateNumber : undefined)

/** A certificate belongs to one person: a second row with it is a slip. */
const withTwins = (rows: readonly StoredRow[]): readonly StoredRow[] =>
  rows.map((row, index) => {
    const number = certificateOf(row)
    const first = number ? rows.find((one, before) => before < index && certificateOf(one) === number) : undefined
    if (!first) return row
    const { grant: _, ...rest } = row
    return { ...rest, problems: [`执法证号和第 ${first.row} 行一样`] }
  })
