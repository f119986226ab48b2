import { purposeWords } from '@app/rules/checklist/rule-words'
import type { Check } from '@app/types/checklist/contract'
import type { Item, Judgement, SelfCheckRule } from '@app/types/checklist/table'
import { photoWishNames, type TableTopic, tableTopicNames } from '@app/types/checklist/values'
import {
  type BusinessTrait,
  type BusinessType,
  businessTraitNames,
  businessTypeNames,
  sizeClassNames,
} from '@app/types/shop/values'

/** What the fields of an item are called. */
export const itemFieldNames = {
  number: '序号',
  text: '检查内容',
  keyItem: '轻重',
  basis: '依据',
  hint: '怎么查',
  naAllowed: '合理缺项',
  naWhen: '什么时候可以缺项',
  remarks: '常用备注',
  photo: '照片',
  reading: '读数',
} as const
export type ItemField = keyof typeof itemFieldNames

export const itemFields = Object.keys(itemFieldNames) as ItemField[]

export const judgementNames: Readonly<Record<Judgement['kind'], string>> = {
  'catering-2016': '看重点项，也看一般项符合率',
  'production-2016': '看重点项，也看一般项不符合几项',
  'all-key': '一项不符合即不符合',
  'drug-2021': '药品、器械：符合要求、待整改后评定、不符合要求',
}

export const weightWords = (keyItem: boolean): string => (keyItem ? '重点项' : '一般项')

/** `冷藏温度，0 至 8 ℃`. */
export const readingWords = ({ reading }: Pick<Item, 'reading'>): string => {
  if (!reading) return ''
  const { quantity, unit, least, most } = reading
  const limits = [least && `不低于 ${least}`, most && `不高于 ${most}`].filter(Boolean).join('、')
  return limits ? `${quantity}，${limits} ${unit}` : `${quantity}（${unit}）`
}

/** What a field says, as people read it; nothing is an empty text. */
export const fieldWords = (item: Item, field: ItemField): string => {
  switch (field) {
    case 'keyItem':
      return weightWords(item.keyItem)
    case 'naAllowed':
      return item.naAllowed ? '可以缺项' : '不能缺项'
    case 'remarks':
      return (item.remarks ?? []).join('；')
    case 'photo':
      return item.photo ? photoWishNames[item.photo] : ''
    case 'reading':
      return readingWords(item)
    default:
      return item[field] ?? ''
  }
}

export const typeWords = (types: readonly BusinessType[]): string =>
  types.map((type) => businessTypeNames[type]).join('、')

type Aim = {
  readonly businessTypes: readonly BusinessType[]
  readonly topic?: TableTopic | undefined
  readonly traits?: readonly BusinessTrait[] | undefined
  readonly selfCheck?: SelfCheckRule | undefined
}

/** Whom a table is for: 药品零售企业（医疗器械；只用于兼营医疗器械的店）. */
export const aimWords = ({ businessTypes, topic, traits = [], selfCheck }: Aim): string => {
  const more = [
    selfCheck && purposeWords({ selfCheck }),
    selfCheck?.sizes && `只用于${selfCheck.sizes.map((size) => sizeClassNames[size]).join('、')}`,
    topic && tableTopicNames[topic],
    traits.length > 0 && `只用于${traits.map((trait) => businessTraitNames[trait]).join('、')}的店`,
  ].filter(Boolean)
  return typeWords(businessTypes) + (more.length > 0 ? `（${more.join('；')}）` : '')
}

/** `第 2 版`. */
export const versionName = (version: number): string => `第 ${version} 版`

export const countWords = (items: number, keyItems: number): string =>
  `共 ${items} 项：重点 ${keyItems}，一般 ${items - keyItems}`

/** What a publication takes other tables away from: 单位食堂不再用“单位食堂监督检查表”（T-ST）. */
export const displacedWords = (displaced: Check['displaced']): string => {
  const lost = displaced.map(({ id, title, businessTypes, traits = [] }) => {
    const only = traits.map((trait) => businessTraitNames[trait]).join('、')
    return `${typeWords(businessTypes)}${only && `（${only}）`}不再用“${title}”（${id}）`
  })
  return `这张表发布后，${lost.join('；')}，都改用这张表。不想换的，先在“名称和业态”里去掉。`
}
