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
