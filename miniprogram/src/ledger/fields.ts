import { disinfectionLimit, gramsLimit, hoursLimit, temperatureLimit } from '@app/rules/ledger/limit-words'
import {
  type DisinfectionMethod,
  disinfectionMethodNames,
  disinfectionMethods,
  type LedgerFault,
  type LedgerKind,
  mealNames,
  meals,
  type TemperaturePoint,
  temperaturePointNames,
  temperaturePoints,
} from '@app/types/ledger/values'
import type { EntryDraft } from './entry-draft'

type Common = {
  readonly name: string
  readonly label: string
  readonly placeholder?: string
  /** What the law asks of it. */
  readonly hint?: string | undefined
  readonly optional?: boolean
}
export type EntryField =
  | (Common & { readonly kind: 'text' | 'long'; readonly most: number })
  | (Common & { readonly kind: 'figure'; readonly isBelowZero?: boolean })
  | (Common & { readonly kind: 'day' | 'time' })
  | (Common & { readonly kind: 'choice'; readonly options: readonly Option[] })

type Option = { readonly value: string; readonly words: string; readonly tone?: 'pass' | 'fail' }
type Values = EntryDraft['values']

const text = (name: string, label: string, most: number, more: Partial<Common> = {}): EntryField => ({
  ...{ name, label, most, kind: 'text' },
  ...more,
})
const figure = (name: string, label: string, more: Partial<Common> & { isBelowZero?: boolean } = {}): EntryField => ({
  ...{ name, label, kind: 'figure' },
  ...more,
})
const choice = <T extends string>(
  name: string,
  label: string,
  [values, names]: readonly [readonly T[], Readonly<Record<T, string>>],
): EntryField => ({
  ...{ name, label, kind: 'choice' },
  options: values.map((value) => ({ value, words: names[value] })),
})

const meal = choice('meal', '哪一餐', [meals, mealNames])

const isOf = <T extends string>(all: readonly T[], value: string | undefined): value is T =>
  all.some((one) => one === value)
export const methodOf = ({ method }: Values): DisinfectionMethod =>
  isOf(disinfectionMethods, method) ? method : 'steamOrBoil'
export const pointOf = ({ point }: Values): TemperaturePoint => (isOf(temperaturePoints, point) ? point : 'chilled')

const disinfection = (values: Values): readonly EntryField[] => {
  const method = methodOf(values)
  const own =
    method === 'chlorine'
      ? figure('milligramsPerLitre', '有效氯浓度（mg/L）', { hint: disinfectionLimit(method, 'milligramsPerLitre') })
      : figure('celsius', '温度（℃）', { hint: disinfectionLimit(method, 'celsius') })
  return [
    text('what', '消毒的是什么', 60, { placeholder: '例如：餐具、砧板' }),
    choice('method', '怎么消毒的', [disinfectionMethods, disinfectionMethodNames]),
    figure('minutes', '时间（分钟）', { hint: disinfectionLimit(method, 'minutes') }),
    ...(values['method'] ? [own] : []),
  ]
}

const sample = (values: Values, isCorrection: boolean): readonly EntryField[] => [
  text('dish', '菜名', 60, { placeholder: '例如：红烧肉' }),
  meal,
  figure('grams', '留样量（克）', { hint: gramsLimit }),
  { name: 'takenTime', label: '几点留的', kind: 'time', hint: hoursLimit },
  // a sample is thrown away two days later: that is said of the entry that stands
  ...(isCorrection
    ? ([
        { name: 'discardedDay', label: '哪一天倒掉的（没倒不填）', kind: 'day', optional: true },
        { name: 'discardedTime', label: '几点倒掉的', kind: 'time', optional: !values['discardedDay'] },
      ] as const)
    : []),
]

const temperature = (values: Values): readonly EntryField[] => [
  choice('point', '测的是什么', [temperaturePoints, temperaturePointNames]),
  text('what', '哪台设备、哪样食品', 60, { placeholder: '例如：一号冰箱' }),
  figure('celsius', '温度（℃）', {
    isBelowZero: true,
    hint: values['point'] ? temperatureLimit(pointOf(values)) : undefined,
  }),
]

const goods = (party: string): readonly EntryField[] => [
  text('goodsName', '品名', 100, { placeholder: '例如：五花肉' }),
  text('quantity', '数量', 40, { placeholder: '例如：20 公斤' }),
  text('spec', '规格（没有不填）', 60, { optional: true }),
  text('lot', '生产日期或批号（没有不填）', 60, { optional: true }),
  text('shelfLife', '保质期（没有不填）', 40, { optional: true }),
  {
    ...{ name: 'papersChecked', label: '证照和合格证明看过了吗', kind: 'choice' },
    options: [
      { value: 'yes', words: '看过了', tone: 'pass' },
      { value: 'no', words: '没有看', tone: 'fail' },
    ],
  },
  text('partyName', `${party}名称`, 100),
  text('partyAddress', `${party}地址`, 200, { optional: true }),
  text('partyContact', `${party}联系方式`, 60, { optional: true }),
]

const all: Readonly<Record<LedgerKind, (values: Values, isCorrection: boolean) => readonly EntryField[]>> = {
  morningCheck: () => [],
  disinfection,
  sampleRetention: sample,
  temperature,
  additive: () => [
    text('substance', '添加剂名称', 60, { placeholder: '例如：泡打粉' }),
    text('quantity', '用了多少', 40, { placeholder: '例如：5 克' }),
    text('usedIn', '用在什么食品里', 60),
  ],
  kitchenWaste: () => [
    text('what', '是什么', 60, { placeholder: '例如：泔水、废油' }),
    figure('kilograms', '重量（公斤）'),
    text('collector', '交给哪家收运', 100),
  ],
  accompaniedMeal: () => [
    meal,
    text('who', '陪餐的人', 40),
    text('position', '职务', 40, { placeholder: '例如：副校长' }),
    { name: 'problems', label: '发现的问题（没有不填）', kind: 'long', most: 300, optional: true },
  ],
  goodsReceived: () => goods('供货者'),
  goodsHandedOut: () => goods('购货者'),
}

/** What is asked of an entry, in the order in which it is typed. */
export const fieldsOf = ({ kind, values, reason }: Pick<EntryDraft, 'kind' | 'values' | 'reason'>) =>
  all[kind](values, reason !== undefined)

/** At which field a fault is said. */
export const fieldOfFault = (kind: LedgerKind, fault: LedgerFault): string | undefined => {
  if (fault === 'tooShort') return kind === 'sampleRetention' ? 'discardedTime' : 'minutes'
  const names: Partial<Record<LedgerFault, string>> = {
    ...{ tooLittle: 'grams', tooWarm: 'celsius', tooCold: 'celsius' },
    ...{ tooWeak: 'milligramsPerLitre', nitrite: 'substance' },
  }
  return names[fault]
}
