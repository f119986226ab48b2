/** Ledgers that a kitchen keeps anyway (regulations §8.1, §8.2). */
export const ledgerKinds = [
  'morningCheck',
  'disinfection',
  'sampleRetention',
  'temperature',
  'additive',
  'kitchenWaste',
  'accompaniedMeal',
  'goodsReceived',
  'goodsHandedOut',
] as const
export type LedgerKind = (typeof ledgerKinds)[number]

export const ledgerKindNames: Readonly<Record<LedgerKind, string>> = {
  morningCheck: '晨检',
  disinfection: '清洗消毒',
  sampleRetention: '食品留样',
  temperature: '温度记录',
  additive: '食品添加剂使用',
  kitchenWaste: '餐厨废弃物处置',
  accompaniedMeal: '陪餐',
  goodsReceived: '进货查验',
  goodsHandedOut: '供货销售',
}

/** How something is disinfected. */
export const disinfectionMethods = ['steamOrBoil', 'infrared', 'chlorine'] as const
export type DisinfectionMethod = (typeof disinfectionMethods)[number]

export const disinfectionMethodNames: Readonly<Record<DisinfectionMethod, string>> = {
  steamOrBoil: '蒸汽或煮沸',
  infrared: '红外线消毒柜',
  chlorine: '含氯消毒液',
}

/** What a temperature is taken of. */
export const temperaturePoints = ['chilled', 'frozen', 'core', 'hotHold'] as const
export type TemperaturePoint = (typeof temperaturePoints)[number]

export const temperaturePointNames: Readonly<Record<TemperaturePoint, string>> = {
  chilled: '冷藏',
  frozen: '冷冻',
  core: '中心温度',
  hotHold: '热藏',
}

/** What is wrong with an entry by the limits of the law. */
export const ledgerFaults = [
  'tooLittle',
  'tooShort',
  'tooWarm',
  'tooCold',
  'tooWeak',
  'unfitAtWork',
  'nitrite',
] as const
export type LedgerFault = (typeof ledgerFaults)[number]

export const ledgerFaultNames: Readonly<Record<LedgerFault, string>> = {
  tooLittle: '留样不足 125 克',
  tooShort: '时间不够',
  tooWarm: '温度偏高',
  tooCold: '温度不够',
  tooWeak: '浓度不够',
  unfitAtWork: '不适合上岗的人没有调离',
  nitrite: '餐饮服务不得使用亚硝酸盐',
}

export const meals = ['breakfast', 'lunch', 'supper', 'lateMeal'] as const
export type Meal = (typeof meals)[number]

export const mealNames: Readonly<Record<Meal, string>> = {
  breakfast: '早餐',
  lunch: '午餐',
  supper: '晚餐',
  lateMeal: '夜宵',
}

/** How often a ledger is kept: every day that the shop is open, or whenever there is something to write. */
export const ledgerRhythms = ['daily', 'asItHappens'] as const
export type LedgerRhythm = (typeof ledgerRhythms)[number]

/** Where an officer's objection stands. */
export const objectionStates = ['open', 'answered', 'accepted', 'upheld'] as const
export type ObjectionState = (typeof objectionStates)[number]

export const objectionStateNames: Readonly<Record<ObjectionState, string>> = {
  open: '待商户答复',
  answered: '待执法人员复核',
  accepted: '答复已认可',
  upheld: '异议成立',
}

/**
 * Most of each. `daysBack`: a record of a day longer past is none of that day's any more. `objections` of one entry.
 */
export const ledgerLimits = {
  people: 100,
  photos: 6,
  versions: 10,
  objections: 5,
  daysBack: 31,
  entriesOfDay: 60,
} as const
