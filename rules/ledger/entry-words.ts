import type { LedgerContent } from '@app/types/ledger/content'
import { disinfectionMethodNames, mealNames, temperaturePointNames } from '@app/types/ledger/values'
import { dayOf, fullDate, timeOf } from '../time/day'

type Of<K extends LedgerContent['kind']> = Extract<LedgerContent, { readonly kind: K }>
export type Line = { readonly name: string; readonly value: string }

const moment = (instant: string): string => `${fullDate(dayOf(instant))} ${timeOf(instant)}`
const line = (name: string, value: string | undefined): readonly Line[] => (value ? [{ name, value }] : [])

const checked = ({ people }: Of<'morningCheck'>): string => {
  const unfit = people.filter(({ fit }) => !fit)
  const off = unfit.filter(({ offPost }) => offPost).length
  if (unfit.length === 0) return `${people.length} 人，都适合上岗`
  return `${people.length} 人，${unfit.length} 人不适合上岗，已调离 ${off} 人`
}

/** An entry on one line, for lists. */
export const entryTitle = (content: LedgerContent): string => titles[content.kind](content as never)

const titles: { readonly [K in LedgerContent['kind']]: (content: Of<K>) => string } = {
  morningCheck: checked,
  disinfection: ({ what, method, minutes }) => `${what} · ${disinfectionMethodNames[method]} ${minutes} 分钟`,
  sampleRetention: ({ dish, meal, grams }) => `${mealNames[meal]} · ${dish} ${grams} 克`,
  temperature: ({ point, what, celsius }) => `${what} · ${temperaturePointNames[point]} ${celsius} ℃`,
  additive: ({ substance, quantity, usedIn }) => `${substance} ${quantity}，用于${usedIn}`,
  kitchenWaste: ({ what, kilograms, collector }) => `${what} ${kilograms} 公斤，交${collector}`,
  accompaniedMeal: ({ meal, who, problems }) => `${mealNames[meal]} · ${who}陪餐${problems ? '，发现问题' : ''}`,
  goodsReceived: ({ goods, supplier }) => `${goods.name} ${goods.quantity}，${supplier.name}`,
  goodsHandedOut: ({ goods, buyer }) => `${goods.name} ${goods.quantity}，售给${buyer.name}`,
}

const goodsLines = ({ goods }: Of<'goodsReceived'> | Of<'goodsHandedOut'>): readonly Line[] => [
  ...line('品名', goods.name),
  ...line('规格', goods.spec),
  ...line('数量', goods.quantity),
  ...line('生产日期或批号', goods.lot),
  ...line('保质期', goods.shelfLife),
  ...line('证照和合格证明', goods.papersChecked ? '已查验' : '没有查验'),
]

const partyLines = (name: string, { name: who, address, contact }: Of<'goodsReceived'>['supplier']) => [
  ...line(name, who),
  ...line('地址', address),
  ...line('联系方式', contact),
]

const all: { readonly [K in LedgerContent['kind']]: (content: Of<K>) => readonly Line[] } = {
  morningCheck: ({ people }) =>
    people.flatMap(({ name, fit, offPost }) =>
      line(name, fit ? '适合上岗' : offPost ? '不适合上岗，已调离' : '不适合上岗，没有调离'),
    ),
  disinfection: ({ what, method, minutes, celsius, milligramsPerLitre }) => [
    ...line('消毒物品', what),
    ...line('方式', disinfectionMethodNames[method]),
    ...line('时间', `${minutes} 分钟`),
    ...line('温度', celsius && `${celsius} ℃`),
    ...line('有效氯浓度', milligramsPerLitre && `${milligramsPerLitre} mg/L`),
  ],
  sampleRetention: ({ dish, meal, grams, takenAt, discardedAt }) => [
    ...line('品名', dish),
    ...line('餐次', mealNames[meal]),
    ...line('留样量', `${grams} 克`),
    ...line('留样时间', moment(takenAt)),
    ...line('销毁时间', discardedAt && moment(discardedAt)),
  ],
  temperature: ({ point, what, celsius }) => [
    ...line('设备或食品', what),
    ...line('测的是', temperaturePointNames[point]),
    ...line('温度', `${celsius} ℃`),
  ],
  additive: ({ substance, quantity, usedIn }) => [
    ...line('添加剂', substance),
    ...line('用量', quantity),
    ...line('用于', usedIn),
  ],
  kitchenWaste: ({ what, kilograms, collector }) => [
    ...line('种类', what),
    ...line('重量', `${kilograms} 公斤`),
    ...line('收运单位', collector),
  ],
  accompaniedMeal: ({ meal, who, position, problems }) => [
    ...line('餐次', mealNames[meal]),
    ...line('陪餐人', `${who}（${position}）`),
    ...line('发现的问题', problems || '没有发现问题'),
  ],
  goodsReceived: (content) => [
    ...goodsLines(content),
    ...partyLines('供货者', content.supplier),
    ...line('进货日期', fullDate(content.receivedOn)),
  ],
  goodsHandedOut: (content) => [
    ...goodsLines(content),
    ...partyLines('购货者', content.buyer),
    ...line('销售日期', fullDate(content.handedOutOn)),
  ],
}

/** An entry as it is read whole, and printed. */
export const entryLines = (content: LedgerContent): readonly Line[] => all[content.kind](content as never)
