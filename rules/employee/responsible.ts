import type { DecidingFact, Obligation } from '@app/types/employee/values'
import type { BusinessTrait, BusinessType, SizeClass } from '@app/types/shop/values'

/** What of a shop decides whom it has to appoint. */
export type ShopFacts = {
  readonly businessTypes: readonly BusinessType[]
  readonly traits?: readonly BusinessTrait[] | undefined
  /** Its second sign says who it is: 92 is an individual household (个体工商户), GB 32100. */
  readonly creditCode?: string | undefined
  readonly sizeClass?: SizeClass | undefined
  /** People fed at the fullest meal of a canteen. */
  readonly dinersPerMeal?: number | undefined
  /** Head office of a retail or catering chain. */
  readonly isChainHeadOffice?: boolean | undefined
  /** Makes special food: health food, infant formula, food for special medical purposes. */
  readonly makesSpecialFood?: boolean | undefined
}

/** What is owed, what it rests on, and what would have to be known; `standing` is shown beside it. */
export type Ruling = {
  readonly owes: Obligation
  readonly basis: string
  readonly asks?: DecidingFact
  readonly standing?: '待本局确认'
}

const food = new Set<BusinessType>([
  'foodProduction',
  'foodSales',
  'farmMarket',
  'catering',
  'smallCatering',
  'smallGrocery',
  'canteen',
])
/** Kinds for which a size above small asks for a director. */
const sized = new Set<BusinessType>(['foodProduction', 'foodSales', 'catering'])
const order60 = '《食品生产经营企业落实食品安全主体责任监督管理规定》（总局令第60号，第97号修改）'
const canteenRule = '《集中用餐单位落实食品安全主体责任监督管理规定》'

/**
 * Whether the daily control, weekly review and monthly meeting (日管控、周排查、月调度) and the appointment of a food
 * safety officer are owed: every enterprise and canteen that makes, sells or serves food (Order 60 art. 4); an individual
 * household is encouraged to a simplified form.
 */
export const owesControl = ({ businessTypes, creditCode }: ShopFacts): Ruling => {
  if (!businessTypes.some((type) => food.has(type))) return { owes: 'notRequired', basis: order60 }
  if (businessTypes.includes('canteen')) return { owes: 'required', basis: canteenRule }
  if (creditCode === undefined) return { owes: 'unknown', basis: order60, asks: 'creditCode' }
  return { owes: creditCode.startsWith('92') ? 'encouraged' : 'required', basis: order60 }
}

/** Diners per meal from which a canteen has to have a director (rule of 2025-04-15). */
const canteenThreshold = (traits: readonly BusinessTrait[]): number => {
  if (traits.includes('kindergarten') || traits.includes('nursing')) return 300
  return traits.includes('school') ? 500 : 1_000
}

const canteenDirector = ({ traits = [], dinersPerMeal }: ShopFacts): Ruling => {
  if (dinersPerMeal === undefined) return { owes: 'unknown', basis: canteenRule, asks: 'dinersPerMeal' }
  return { owes: dinersPerMeal >= canteenThreshold(traits) ? 'required' : 'notRequired', basis: canteenRule }
}

/** What 大中型 means for Order 60 art. 6 is not settled: the yardstick is that of `sizeClassOf`. */
const sizedDirector = ({ sizeClass }: ShopFacts): Ruling => {
  const basis = `${order60}第六条`
  if (sizeClass === undefined) return { owes: 'unknown', basis, asks: 'sizeClass' }
  return { owes: sizeClass === 'small' ? 'notRequired' : 'required', basis, standing: '待本局确认' }
}

/** Of several rulings the one that binds most; what is not known counts more than what does not bind. */
const strictest = (rulings: readonly Ruling[]): Ruling | undefined =>
  (['required', 'unknown', 'encouraged', 'notRequired'] as const)
    .map((owes) => rulings.find((ruling) => ruling.owes === owes))
    .find((ruling) => ruling !== undefined)

/**
 * Whether a food safety director (食品安全总监) has to be appointed (Order 60 art. 6; canteen rule of 2025): makers of
 * special food, head offices of chains, large and medium makers, sellers and caterers, and canteens that feed many.
 */
export const mustHaveDirector = (shop: ShopFacts): Ruling => {
  const control = owesControl(shop)
  if (control.owes !== 'required') return control.owes === 'encouraged' ? { ...control, owes: 'notRequired' } : control
  if (shop.makesSpecialFood || shop.isChainHeadOffice) return { owes: 'required', basis: `${order60}第六条` }
  const rulings = [
    ...(shop.businessTypes.includes('canteen') ? [canteenDirector(shop)] : []),
    ...(shop.businessTypes.some((type) => sized.has(type)) ? [sizedDirector(shop)] : []),
  ]
  return strictest(rulings) ?? { owes: 'notRequired', basis: order60 }
}
