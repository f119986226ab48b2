import type { LedgerKind, LedgerRhythm } from '@app/types/ledger/values'
import type { BusinessTrait, BusinessType, SizeClass } from '@app/types/shop/values'

type Shop = {
  readonly businessTypes: readonly BusinessType[]
  readonly traits?: readonly BusinessTrait[] | undefined
  readonly sizeClass?: SizeClass | undefined
}

export type OwedLedger = {
  readonly kind: LedgerKind
  readonly rhythm: LedgerRhythm
  /** The law behind it, as it is shown. */
  readonly basis: string
}

const isOne =
  (...types: readonly BusinessType[]) =>
  ({ businessTypes }: Shop): boolean =>
    businessTypes.some((type) => types.includes(type))

const has =
  (...wanted: readonly BusinessTrait[]) =>
  ({ traits = [] }: Shop): boolean =>
    traits.some((trait) => wanted.includes(trait))

const cooks = isOne('catering', 'smallCatering', 'canteen')
const norm = '餐饮服务食品安全操作规范'

/** Large caterers keep samples of every banquet, which is not every day; canteens of every meal (FSLIR art. 28). */
const banquets = (shop: Shop): boolean =>
  isOne('catering')(shop) && (shop.sizeClass === 'large' || shop.sizeClass === 'extraLarge')

type Rule = OwedLedger & { readonly owes: (shop: Shop) => boolean }

/** Which shops keep which ledgers, in the order of a kitchen's day; the first rule of a ledger that fits counts. */
const rules: readonly Rule[] = [
  { kind: 'morningCheck', rhythm: 'daily', basis: `${norm}（从业人员健康检查）`, owes: cooks },
  {
    kind: 'goodsReceived',
    rhythm: 'asItHappens',
    basis: '《食品安全法》第五十三条',
    owes: isOne('foodSales', 'catering', 'canteen', 'smallCatering', 'smallGrocery'),
  },
  {
    kind: 'goodsReceived',
    rhythm: 'asItHappens',
    basis: '《食品安全法》第五十条',
    owes: isOne('foodProduction', 'workshop'),
  },
  { kind: 'goodsReceived', rhythm: 'asItHappens', basis: '《食品安全法》第六十五条', owes: isOne('farmMarket') },
  { kind: 'temperature', rhythm: 'daily', basis: `${norm}（冷藏冷冻、中心温度、热藏）`, owes: cooks },
  {
    kind: 'additive',
    rhythm: 'asItHappens',
    basis: `${norm}（食品添加剂使用）`,
    owes: (shop) => cooks(shop) || isOne('foodProduction', 'workshop')(shop),
  },
  { kind: 'sampleRetention', rhythm: 'daily', basis: '《食品安全法实施条例》第二十八条', owes: isOne('canteen') },
  { kind: 'sampleRetention', rhythm: 'asItHappens', basis: `${norm}（百人以上聚餐、重大活动留样）`, owes: banquets },
  {
    kind: 'accompaniedMeal',
    rhythm: 'daily',
    basis: '《学校食品安全与营养健康管理规定》第十五条',
    owes: has('school', 'kindergarten'),
  },
  { kind: 'disinfection', rhythm: 'daily', basis: '《食品安全法》第三十三条', owes: cooks },
  { kind: 'kitchenWaste', rhythm: 'asItHappens', basis: `${norm}（餐厨废弃物处置）`, owes: cooks },
  { kind: 'goodsHandedOut', rhythm: 'asItHappens', basis: '《食品安全法》第五十一条', owes: isOne('foodProduction') },
  {
    kind: 'goodsHandedOut',
    rhythm: 'asItHappens',
    basis: '《食品安全法》第五十三条（批发）',
    owes: isOne('foodSales'),
  },
]

export const owedLedgers = (shop: Shop): readonly OwedLedger[] => {
  const owed = new Map<LedgerKind, OwedLedger>()
  for (const { owes, ...ledger } of rules) if (!owed.has(ledger.kind) && owes(shop)) owed.set(ledger.kind, ledger)
  return [...owed.values()]
}
