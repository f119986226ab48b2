import type { Item, TableContent } from '@app/types/checklist/table'
import { type InspectionKind, inspectionKindNames, inspectionKinds } from '@app/types/inspection/values'
import { compareDecimals, plainDecimal } from '../inspection/reading'

/** Where something is missing: the table itself, a group or an item by its key. */
export type Place = 'table' | `group:${string}` | `item:${string}`

/** What keeps a draft from being published, in words that say what to do. */
export type DraftProblem = { readonly place: Place; readonly words: string }

/** How people call an item: by its number or, without one, by how it begins. */
export const itemName = ({ number, text }: Pick<Item, 'number' | 'text'>): string =>
  number || (text ? `“${text.slice(0, 12)}”` : '没有序号的一项')

const twice = <T>(all: readonly T[], nameOf: (one: T) => string): readonly T[] => {
  const seen = new Set<string>()
  return all.filter((one) => {
    const name = nameOf(one)
    const again = name !== '' && seen.has(name)
    seen.add(name)
    return again
  })
}

const readingProblem = ({ reading }: Item): string | undefined => {
  if (!reading) return undefined
  if (!reading.quantity) return '读数写清楚读的是什么，如“冷藏温度”。'
  const [least, most] = [reading.least, reading.most].map((limit) => limit && plainDecimal(limit))
  if ((reading.least && !least) || (reading.most && !most)) return '读数的限值要写成数字，如 -18 或 0.5。'
  return least && most && compareDecimals(least, most) > 0 ? '读数的最低值比最高值还大。' : undefined
}

const wordsOfItem = (item: Item): readonly string[] => {
  const name = itemName(item)
  const said = [
    item.number ? undefined : '写上序号。',
    item.text ? undefined : '写上检查内容。',
    item.naWhen && !item.naAllowed ? '写了什么时候可以缺项，却没有勾选“可以缺项”。' : undefined,
    readingProblem(item),
  ]
  return said.flatMap((words) => (words ? [`${name}：${words}`] : []))
}

const itemProblems = (items: readonly Item[]): readonly DraftProblem[] => [
  ...items.flatMap((item) => wordsOfItem(item).map((words) => ({ place: `item:${item.key}` as const, words }))),
  ...twice(items, ({ number }) => number).map(({ key, number }) => ({
    place: `item:${key}` as const,
    words: `${number}：序号用了两次。`,
  })),
  ...twice(items, ({ key }) => key).map(({ key, number, text }) => ({
    place: `item:${key}` as const,
    words: `${itemName({ number, text })}：编码 ${key} 用了两次，请删去一项再加。`,
  })),
]

const groupProblems = ({ groups }: TableContent): readonly DraftProblem[] => [
  ...groups.flatMap(({ key, title, items }, at) => {
    const place = `group:${key}` as const
    const name = title ? `“${title}”` : `第 ${at + 1} 组`
    return [
      ...(title ? [] : [{ place, words: `第 ${at + 1} 组：写上组的名称。` }]),
      ...(items.length > 0 ? [] : [{ place, words: `${name}里没有项目：加一项，或者删去这一组。` }]),
    ]
  }),
  ...twice(groups, ({ key }) => key).map(({ key, title }) => ({
    place: `group:${key}` as const,
    words: `“${title}”：组的编码 ${key} 用了两次，请删去一组再加。`,
  })),
]

/** The forms for drugs and devices want all key items at every visit (regulations §2.7). */
const coverageProblem = (kind: InspectionKind, content: TableContent, items: readonly Item[]): string[] => {
  const rule = content.coverage[kind]
  if (rule.kind !== 'atLeast') return []
  const keyItems = items.filter(({ keyItem }) => keyItem).length
  const general = items.length - keyItems
  if (content.judgement.kind === 'drug-2021' && rule.key < keyItems)
    return [
      `${inspectionKindNames[kind]}：药品、器械的表，重点项要全部查：有 ${keyItems} 项，这里只要求 ${rule.key} 项。`,
    ]
  if (rule.key <= keyItems && rule.general <= general) return []
  return [
    `${inspectionKindNames[kind]}要求至少 ${rule.key} 项重点、${rule.general} 项一般，这张表只有 ${keyItems} 项重点、${general} 项一般。`,
  ]
}

const tableProblems = (content: TableContent, items: readonly Item[]): readonly DraftProblem[] =>
  [
    ...(content.title ? [] : ['写上表的名称。']),
    ...(content.businessTypes.length > 0 ? [] : ['选这张表用在哪些业态。']),
    ...(items.length > 0 ? [] : ['加上要检查的项目。']),
    ...(content.selfCheck ? [] : inspectionKinds.flatMap((kind) => coverageProblem(kind, content, items))),
  ].map((words) => ({ place: 'table' as const, words }))

/** Everything that a draft lacks to be published; whether its rule is sound is proved apart. */
export const draftProblems = (content: TableContent): readonly DraftProblem[] => {
  const items = content.groups.flatMap((group) => group.items)
  return [...tableProblems(content, items), ...groupProblems(content), ...itemProblems(items)]
}
