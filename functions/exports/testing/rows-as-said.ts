import { neutraliseFormula } from '@app/rules/shop/register-cell'
import { registerFlags } from '@app/rules/shop/register-problems'
import { dayOf } from '@app/rules/time/day'
import type { Grant, Person } from '@app/types/identity/contract'
import { roleNames } from '@app/types/identity/values'
import type { InspectionLine } from '@app/types/inspection/contract'
import { inspectionKindNames, type Verdict, verdictName } from '@app/types/inspection/values'
import { licenceKindNames } from '@app/types/licence/values'
import type { ShopLine } from '@app/types/shop/contract'
import type { Station } from '@app/types/shop/places'
import { businessTypeNames, shopStatusNames, sizeClassNames } from '@app/types/shop/values'

export type Place = Station
type Said = Readonly<Record<string, string | number | undefined>>

const messages: Readonly<Record<string, { readonly message: string }>> = registerFlags

/** Shops of the test world are open the whole year: nobody is out of season there. */
const shop = (one: ShopLine): Said => ({
  编号: one.shopId,
  商户: one.name,
  业态: one.businessTypes.map((type) => businessTypeNames[type]).join('、'),
  状态: shopStatusNames[one.status],
  最近检查: one.lastInspection?.day,
  结果: one.lastInspection ? verdictName(one.lastInspection.verdict as Verdict, one.lastInspection.scale) : '没查过',
  '不符合（项）': one.lastInspection?.failing,
  监管所: one.stationName,
  网格: one.gridName,
  地址: one.address,
  待核对: one.flags.map((flag) => messages[flag]?.message).join('；'),
  规模: one.sizeClass && sizeClassNames[one.sizeClass],
  标签: one.tags?.join('、'),
  缺证照: one.missingPapers?.map((kind) => licenceKindNames[kind]).join('、'),
})

const stopped = {
  notified: '正在检查',
  recused: '回避，已停止',
  submitted: '已提交',
  obstructed: '拒绝检查',
  notHeld: '未开展',
} as const

const inspectionOutcome = ({ kind, verdict, scale, state }: InspectionLine): string => {
  if (!verdict) return stopped[state]
  if (kind === 'recheck') return verdict === 'conforming' ? '整改合格' : '整改不合格'
  return verdictName(verdict, scale)
}

const inspection = (one: InspectionLine): Said => ({
  商户编号: one.shopId,
  商户: one.shopName,
  类别: inspectionKindNames[one.kind],
  检查日期: one.day,
  结果: inspectionOutcome(one),
  '不符合（项）': one.failing,
  执法人员: one.inspectors.join('、'),
  文书编号: one.documentNumber,
  更正: one.corrected ? '有更正' : undefined,
  两份不一致: one.conflict && { open: '待核实', settled: '已核实' }[one.conflict],
})

const grant = (one: Grant, stations: readonly Place[]): string => {
  const station = (id: string) => stations.find(({ stationId }) => stationId === id)?.name ?? '别的所'
  const name = roleNames[one.role]
  switch (one.role) {
    case 'merchant':
    case 'employee':
      return `${name}，${one.shopIds.length} 家店`
    case 'stationHead':
      return `${name}，${station(one.stationId)}`
    case 'leader':
      return `${name}，${one.stationIds?.map(station).join('、') ?? '全区'}`
    case 'inspector': {
      const grids = stations.flatMap((at) => at.grids).filter(({ gridId }) => one.gridIds.includes(gridId))
      return `${name}，${station(one.stationId)}，${grids.map((at) => at.name).join('、') || `${one.gridIds.length} 个网格`}`
    }
    default:
      return name
  }
}

const person = ({ name, grants, since, state }: Person, stations: readonly Place[]): Said => {
  const inspects = grants.find((one) => one.role === 'inspector')
  return {
    姓名: name,
    角色: grants.map((one) => grant(one, stations)).join('；') || '没有角色',
    执法证: inspects?.certificateNumber,
    执法证有效期至: inspects?.certificateValidUntil,
    加入: dayOf(since),
    账号: state === 'active' ? '在用' : '已停用',
  }
}

/** What a row of a list is in a sheet, by title: said here once more, apart from what writes it. */
export const rowAsSaid = { shops: shop, inspections: inspection, people: person } as const

/** Fields of a row that the sheet says, or has no column for on purpose: another one is to be decided about. */
export const saidFields: Readonly<Record<keyof typeof rowAsSaid, readonly string[]>> = {
  shops: [
    ...['shopId', 'name', 'businessTypes', 'status', 'lastInspection', 'stationName', 'gridName', 'address'],
    ...['flags', 'sizeClass', 'tags', 'missingPapers', 'traits', 'openMonths'],
  ],
  inspections: [
    ...['inspectionId', 'shopId', 'shopName', 'kind', 'state', 'day', 'failing', 'inspectors', 'verdict', 'scale'],
    ...['documentNumber', 'corrected', 'conflict'],
  ],
  people: ['personId', 'name', 'grants', 'since', 'endedAt', 'state'],
}

/** As it is read back from a file: text that a spreadsheet would run carries an apostrophe, nothing is an empty cell. */
export const asWritten = (row: Said) =>
  Object.fromEntries(
    Object.entries(row).map(([title, cell]) => [
      title,
      typeof cell === 'string' ? neutraliseFormula(cell) || null : (cell ?? null),
    ]),
  )
