import { licenceKindNames } from '@app/types/licence/values'
import {
  businessTraitNames,
  businessTypeNames,
  codeStateNames,
  shopStatusNames,
  sizeClassNames,
} from '@app/types/shop/values'
import { dayInWords } from '../../words/day'
import type { FilterKey, ShopFilter } from './shop-filter'
import { signNames } from './sign-conditions'

/** From the narrowest to the widest, as a register usually falls apart. */
const byNarrowness = [
  'q',
  'flag',
  'tag',
  'gridId',
  'missing',
  'codeState',
  'printedBefore',
  'scannedSince',
  'notScannedSince',
  'located',
  'sign',
  'trait',
  'sizeClass',
  'flagged',
  'inspectedSince',
  'notInspectedSince',
  'unvisited',
  'printed',
  'businessType',
  'status',
  'stationId',
] as const satisfies readonly FilterKey[]

type Words = { readonly [Key in FilterKey]: (value: NonNullable<ShopFilter[Key]>) => string }

const dropping: Words = {
  q: () => '清空搜索',
  gridId: () => '不限网格',
  flagged: (flagged) => (flagged === 'yes' ? '不只看有待核对的' : '不只看没有待核对的'),
  trait: (trait) => `不只看${businessTraitNames[trait]}`,
  sizeClass: (size) => `不只看${sizeClassNames[size]}`,
  tag: (tag) => `不只看“${tag}”`,
  missing: (kind) => (kind === 'any' ? '不只看缺证照的' : `不只看缺${licenceKindNames[kind]}的`),
  located: (located) => (located === 'yes' ? '不只看有地图位置的' : '不只看没有地图位置的'),
  flag: () => '不限哪种疑问',
  unvisited: () => '不限多久没查',
  inspectedSince: () => '不限哪天起查过',
  notInspectedSince: () => '不限哪天起没查',
  printed: (printed) => (printed === 'yes' ? '不只看印过码牌的' : '不只看没印码牌的'),
  codeState: (state) => `不只看店码${codeStateNames[state]}的`,
  printedBefore: () => '不限码牌哪天前印的',
  scannedSince: () => '不限哪天起核验过',
  notScannedSince: () => '不限哪天起没核验',
  sign: (sign) => `不只看${signNames[sign]}的`,
  businessType: (type) => `不只看${businessTypeNames[type]}`,
  status: (status) => `不只看${shopStatusNames[status]}的`,
  stationId: () => '看全区的商户',
}

type Way = { readonly key: FilterKey; readonly words: string }

const wayOut = <Key extends FilterKey>(filter: ShopFilter, key: Key): Way[] => {
  const value = filter[key]
  return value === undefined ? [] : [{ key, words: dropping[key](value) }]
}

/** The condition that most likely left nothing over, and what dropping it is called. */
export const narrowest = (filter: ShopFilter): Way | undefined =>
  byNarrowness.flatMap((key) => wayOut(filter, key)).at(0)

/** Title of an empty result. */
export const emptyTitle = ({ q, ...rest }: ShopFilter): string => {
  if (q !== undefined) return `没有找到“${q}”`
  return Object.keys(rest).length === 0 ? '还没有登记商户' : '这些条件下没有商户'
}

const isYes = (choice: 'yes' | 'no') => choice === 'yes'

/** Conditions that are asked less often: they wait behind a button. */
export type RareKey = Exclude<FilterKey, 'q' | 'stationId' | 'gridId' | 'status' | 'businessType' | 'flagged' | 'flag'>

type Said = { readonly [Key in RareKey]: (value: NonNullable<ShopFilter[Key]>, now: Date) => string }

/** What a condition says once it is chosen, on the chip that takes it off; days within this year go without it. */
const chosen: Said = {
  sizeClass: (size) => `规模：${sizeClassNames[size]}`,
  trait: (trait) => `特征：${businessTraitNames[trait]}`,
  tag: (tag) => `标签：${tag}`,
  missing: (kind) => (kind === 'any' ? '缺证照' : `缺${licenceKindNames[kind]}`),
  located: (located) => (isYes(located) ? '有地图位置' : '没有地图位置'),
  codeState: (state) => `店码${codeStateNames[state]}`,
  printed: (printed) => (isYes(printed) ? '印过码牌' : '没印过码牌'),
  printedBefore: (day, now) => `码牌是${dayInWords(day, now)}之前印的`,
  sign: (sign) => `码牌：${signNames[sign]}`,
  scannedSince: (day, now) => `${dayInWords(day, now)}起核验过码牌`,
  notScannedSince: (day, now) => `${dayInWords(day, now)}起没核验过码牌`,
  unvisited: (days) => `满 ${days} 天没查`,
  inspectedSince: (day, now) => `${dayInWords(day, now)}起查过`,
  notInspectedSince: (day, now) => `${dayInWords(day, now)}起没查过`,
}

export const rareKeys = Object.keys(chosen) as RareKey[]

const chip = <Key extends RareKey>(filter: ShopFilter, key: Key, now: Date) => {
  const value = filter[key]
  return value === undefined ? [] : [{ key, words: chosen[key](value, now) }]
}

/** The rare conditions that are set, in words. */
export const chipsOf = (filter: ShopFilter, now: Date) => rareKeys.flatMap((key) => chip(filter, key, now))
