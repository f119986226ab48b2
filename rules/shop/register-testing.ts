import { type Cell, type Columns, readRow } from './register-row'

export const columns: Columns = {
  name: 0,
  creditCode: 1,
  licenceNumber: 2,
  station: 3,
  businessType: 4,
  grid: 5,
  address: 6,
  phone: 7,
  validUntil: 8,
  operator: 9,
  sizeClass: 10,
  tags: 11,
  location: 12,
  status: 13,
}
/** For tests: a row without a doubt; dirt replaces cells of it. */
export const clean = {
  name: '云溪区团结国面馆',
  creditCode: '92159904RTNLYJNXFL',
  licenceNumber: 'JY21599041436572',
  station: '先锋道市场监督管理所',
  businessType: '餐饮服务单位',
  grid: '先锋所第一网格',
  address: '云溪区建设路117号',
  phone: '18676187369' as Cell,
  validUntil: '2027-10-20' as Cell,
  operator: '苏刚玉',
  sizeClass: '中型',
  tags: '夜市',
  location: '106.55, 38.47',
  status: '正常营业',
}
export type Dirt = Partial<Record<keyof typeof clean, Cell>>
export const cellsOf = (dirt: Dirt = {}): Cell[] => Object.values({ ...clean, ...dirt })
export const read = (dirt: Dirt = {}) => readRow(cellsOf(dirt), columns)
export const widened = (text: string) =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
export const flagsOf = (reading: ReturnType<typeof readRow>) =>
  'flags' in reading ? reading.flags.map(({ code }) => code) : []
