import { type InspectionKind, inspectionKindNames } from '@app/types/inspection/values'
import { isExtra } from '../extra-key'
import { compareDecimals, plainDecimal } from '../reading'
import { allItems, type Checklist, type ChecklistItem, type Reading } from '../table'

/** What makes an item or a kind of visit of a table impossible to answer or to finish. */
export type ItemFinding = {
  readonly problem:
    | 'noItem'
    | 'keyTwice'
    | 'keyReserved'
    | 'readingImpossible'
    | 'itemWithoutEffect'
    | 'coverageUnreachable'
    | 'nothingAsked'
  readonly itemKeys: readonly string[]
  readonly kind?: InspectionKind
  readonly words: string
}

const named = (items: readonly ChecklistItem[]) => items.map(({ number }) => number).join('、')

const finding = (
  problem: ItemFinding['problem'],
  items: readonly ChecklistItem[],
  words: string,
): readonly ItemFinding[] => (items.length > 0 ? [{ problem, itemKeys: items.map(({ key }) => key), words }] : [])

/** No number lies within: the limits cross, or one is no decimal. */
const isImpossible = ({ least, most }: Reading): boolean => {
  const [low, high] = [least, most].map((limit) => (limit === undefined ? undefined : plainDecimal(limit)))
  if ((least !== undefined && low === undefined) || (most !== undefined && high === undefined)) return true
  return low !== undefined && high !== undefined && compareDecimals(low, high) > 0
}

/** Every item can be answered: it has a key of its own, and its limits leave a reading that passes. */
export const itemsThatCannotBeAnswered = (table: Pick<Checklist, 'groups'>): readonly ItemFinding[] => {
  const items = allItems(table)
  const twice = items.filter(({ key }, at) => items.findIndex((one) => one.key === key) !== at)
  const reserved = items.filter(({ key }) => isExtra(key))
  const impossible = items.filter(({ reading }) => reading && isImpossible(reading))
  return [
    ...(items.length === 0 ? [{ problem: 'noItem' as const, itemKeys: [], words: '表里一项都没有：没有结果' }] : []),
    ...finding('keyTwice', twice, `第 ${named(twice)} 项与前面的项用了同一个编号：答一项就等于答了两项`),
    ...finding(
      'keyReserved',
      reserved,
      `第 ${named(reserved)} 项的编号以 extra. 开头：这样的编号留给上次不符合、本表已无的项`,
    ),
    ...finding('readingImpossible', impossible, `第 ${named(impossible)} 项的限值没有一个读数能符合`),
  ]
}

/** Items of a weight that the rule never looks at. */
export const itemsWithoutEffect = (
  table: Pick<Checklist, 'groups'>,
  matters: { readonly keyMatters: boolean; readonly generalMatters: boolean },
): readonly ItemFinding[] => {
  const idle = (keyItem: boolean) => allItems(table).filter((item) => item.keyItem === keyItem)
  const [key, general] = [matters.keyMatters ? [] : idle(true), matters.generalMatters ? [] : idle(false)]
  return [
    ...finding('itemWithoutEffect', key, `重点项（${named(key)}）怎么答，结果都一样`),
    ...finding('itemWithoutEffect', general, `一般项（${named(general)}）怎么答，结果都一样`),
  ]
}

const shortWords = (has: number, least: number, of: string) =>
  has < least ? [`${of}只有 ${has} 项，却要至少查 ${least} 项`] : []

const coverageOf = (table: Pick<Checklist, 'groups' | 'coverage'>, kind: InspectionKind): readonly ItemFinding[] => {
  const rule = table.coverage[kind]
  if (rule.kind !== 'atLeast') return []
  const items = allItems(table)
  const keys = items.filter(({ keyItem }) => keyItem).length
  const short = [...shortWords(keys, rule.key, '重点项'), ...shortWords(items.length - keys, rule.general, '一般项')]
  const called = inspectionKindNames[kind]
  const at = { itemKeys: [], kind }
  if (short.length > 0) return [{ ...at, problem: 'coverageUnreachable', words: `${called}：${short.join('；')}` }]
  const asksNothing = rule.key + rule.general === 0
  return asksNothing ? [{ ...at, problem: 'nothingAsked', words: `${called}：一项不查也能结束，没有结果` }] : []
}

/** Every kind of visit can be brought to its end, and none ends without anything checked. */
export const coverageThatCannotBeMet = (table: Pick<Checklist, 'groups' | 'coverage'>): readonly ItemFinding[] =>
  (Object.keys(inspectionKindNames) as InspectionKind[]).flatMap((kind) => coverageOf(table, kind))
