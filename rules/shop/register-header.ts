import { type RegisterColumn, registerColumns } from '@app/types/shop/values'
import { halfWidth } from './half-width'
import { type Cell, cellText, tidy } from './register-cell'

/** The columns of a register that are taken, whatever their order; others are named and left alone. */
export const columns = registerColumns
export type Column = RegisterColumn

/** The column's name and what else registers call it. */
const headings: Readonly<Record<Column, readonly [string, ...string[]]>> = {
  name: ['商户名称', '单位名称', '企业名称', '市场主体名称', '主体名称', '经营者名称', '店名', '店铺名称', '名称'],
  creditCode: [
    '统一社会信用代码',
    '社会信用代码',
    '统一信用代码',
    '信用代码',
    '统一社会信用代码/注册号',
    '注册号',
    '营业执照号',
  ],
  operator: ['法人', '法定代表人', '法人代表', '法定代表人/负责人', '负责人', '经营者', '经营者姓名'],
  licenceNumber: [
    '许可证',
    '许可证号',
    '许可证编号',
    '许可证/备案编号',
    '食品经营许可证',
    '食品经营许可证号',
    '证照编号',
    '证号',
  ],
  station: ['所属市场监督管理所', '市场监督管理所', '所属监管所', '监管所', '所属所', '市场所', '管辖单位', '监管单位'],
  businessType: ['所属业态', '业态', '主体业态', '经营业态'],
  grid: ['网格员', '网格', '所属网格', '网格名称', '监管网格'],
  address: ['经营地址', '地址', '经营场所', '经营场所地址', '详细地址', '住所'],
  phone: ['联系电话', '电话', '联系方式', '手机', '手机号', '手机号码'],
  validUntil: ['许可证有效期至', '有效期至', '许可证有效期', '有效期', '有效期止', '到期日', '到期日期'],
  sizeClass: ['规模', '规模类别', '经营规模', '大小'],
  tags: ['标签', '标记', '分类标签'],
  location: ['经纬度', '坐标', '位置坐标', '经度纬度', '地理坐标'],
  longitude: ['经度', '东经', '经度坐标', 'lng', 'lon', 'longitude'],
  latitude: ['纬度', '北纬', '纬度坐标', 'lat', 'latitude'],
  status: ['状态', '经营状态', '营业状态', '登记状态', '主体状态'],
}

export const columnNames: Readonly<Record<Column, string>> = Object.fromEntries(
  columns.map((column) => [column, headings[column][0]]),
) as Record<Column, string>

/** Where each column stands in a row, from 0. */
export type Columns = Readonly<Partial<Record<Column, number>>>

// No heading is longer; an endless cell would only be searched.
const mostOfHeading = 60
const plainHeading = (cell: Cell) => halfWidth(cellText(cell).slice(0, mostOfHeading)).replace(/\([^()]*\)|[\s*:]/g, '')

const headingsOf = (row: readonly Cell[]) => row.map(plainHeading)

const columnsOf = (row: readonly Cell[]): Columns => {
  const cells = headingsOf(row)
  const found = columns.flatMap((column) => {
    // The better name wins where a sheet has two that would do.
    const at = headings[column].map((heading) => cells.indexOf(heading)).find((index) => index >= 0)
    return at === undefined ? [] : [[column, at] as const]
  })
  return Object.fromEntries(found)
}

/** True when a row names columns rather than holding a shop. */
export const isHeader = (row: readonly Cell[]): boolean => {
  const found = columnsOf(row)
  return found.name !== undefined && Object.keys(found).length >= 3
}

const searchedRows = 30

export type Header = {
  /** The header's row, from 0; of two rows the second. */
  readonly rowIndex: number
  readonly columns: Columns
  /** What stands over each column, as it was written; of two rows the lower one's where it says something. */
  readonly headings: readonly string[]
  /** Names under which a column that is taken stands more than once: nobody can tell which of them counts. */
  readonly twice: readonly string[]
}

/**
 * The header of a sheet, under whatever titles and dates stand above it: the first row that names the shop's column and
 * two more, or two rows that do so together, where cells were merged. Undefined when the first 30 rows hold none.
 */
export const findHeader = (rows: readonly (readonly Cell[])[]): Header | undefined => {
  for (const [index, row] of rows.slice(0, searchedRows).entries()) {
    const below = rows[index + 1] ?? []
    const both = joined(row, below)
    if (isHeader(both) && completes(row, below, both)) return headerIn(both, index + 1)
    if (isHeader(row)) return headerIn(row, index)
  }
  return undefined
}

const headerIn = (row: readonly Cell[], rowIndex: number): Header => {
  const cells = headingsOf(row)
  const taken = columnsOf(row)
  const names = Object.values(taken).map((at) => cells[at] ?? '')
  const written = row.map((cell) => tidy(cellText(cell).slice(0, mostOfHeading)))
  return {
    rowIndex,
    columns: taken,
    headings: written,
    twice: names.filter((name) => cells.indexOf(name) !== cells.lastIndexOf(name)),
  }
}

/** Cells merged downwards stand in the upper row; what is merged sideways says a group, its columns stand below. */
const joined = (upper: readonly Cell[], lower: readonly Cell[]): readonly Cell[] =>
  Array.from({ length: Math.max(upper.length, lower.length) }, (_, at) =>
    plainHeading(lower[at]) === '' ? upper[at] : lower[at],
  )

/** The column that a heading would do for, among them one that a sheet already has under a better name. */
export const columnOfHeading = (heading: string): Column | undefined =>
  columns.find((column) => headings[column].includes(plainHeading(heading)))

const known = new Set<string>(columns.flatMap((column) => headings[column]))

/** A second row of a header only names columns, and not the shop's again; a shop's row names the shop. */
const completes = (upper: readonly Cell[], lower: readonly Cell[], both: readonly Cell[]): boolean => {
  const { name } = columnsOf(both)
  const said = headingsOf(lower).filter((cell) => cell !== '')
  const inUpper = columnsOf(upper).name !== undefined
  return inUpper && name !== undefined && plainHeading(lower[name]) === '' && said.some((cell) => known.has(cell))
}
