import { plainDecimal } from '@app/rules/inspection/reading'
import { entryVerdict } from '@app/rules/ledger/entry-faults'
import { dayOf, timeOf } from '@app/rules/time/day'
import type { LedgerContent } from '@app/types/ledger/content'
import { type LedgerFault, type LedgerKind, type Meal, meals } from '@app/types/ledger/values'
import type { BusinessType } from '@app/types/shop/values'
import { typedDay } from '../words/typed-day'
import type { EntryDraft, PersonChecked } from './entry-draft'
import { type EntryField, fieldsOf, methodOf, pointOf } from './fields'

type Of<K extends LedgerKind> = Extract<LedgerContent, { readonly kind: K }>
type Values = EntryDraft['values']
type Written = Pick<EntryDraft, 'values' | 'people' | 'day'>

/** The time that somebody typed: 0812, 8:12, 8点12; undefined where it is none. */
export const typedTime = (typed: string): string | undefined => {
  const [, hour = '', minute = ''] =
    /^(\d{1,2})[:：点时.](\d{1,2})分?$/.exec(typed.trim()) ?? /^(\d{1,2})(\d{2})$/.exec(typed.trim()) ?? []
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return undefined
  return `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`
}

const instantAt = (day: string | undefined, time: string): string | undefined => {
  const clock = typedTime(time)
  return day && clock ? new Date(`${day}T${clock}:00+08:00`).toISOString() : undefined
}

const said = (values: Values, name: string): string => (values[name] ?? '').trim()
const mealOf = (values: Values): Meal => meals.find((one) => one === values['meal']) ?? 'lunch'

const checked = ({ people }: Written): Of<'morningCheck'>['people'] =>
  people.flatMap(({ name, standing }) =>
    standing === undefined || standing === 'unfit' || standing === 'away'
      ? []
      : [{ name, fit: standing === 'fit', offPost: standing === 'offPost' }],
  )

const goods = (values: Values) => ({
  name: said(values, 'goodsName'),
  spec: said(values, 'spec'),
  quantity: said(values, 'quantity'),
  lot: said(values, 'lot'),
  shelfLife: said(values, 'shelfLife'),
  papersChecked: values['papersChecked'] === 'yes',
})
const party = (values: Values) => ({
  name: said(values, 'partyName'),
  address: said(values, 'partyAddress'),
  contact: said(values, 'partyContact'),
})

const disinfection = ({ values }: Written): Of<'disinfection'> => {
  const method = methodOf(values)
  const minutes = said(values, 'minutes')
  const shared = { kind: 'disinfection', what: said(values, 'what'), method, minutes } as const
  return method === 'chlorine'
    ? { ...shared, milligramsPerLitre: said(values, 'milligramsPerLitre') }
    : { ...shared, celsius: said(values, 'celsius') }
}

const sample = ({ values, day }: Written): Of<'sampleRetention'> => {
  const discardedAt = instantAt(typedDay(said(values, 'discardedDay')), said(values, 'discardedTime'))
  return {
    kind: 'sampleRetention',
    dish: said(values, 'dish'),
    meal: mealOf(values),
    grams: said(values, 'grams'),
    takenAt: instantAt(day, said(values, 'takenTime')) ?? `${day}T04:00:00.000Z`,
    ...(discardedAt && { discardedAt }),
  }
}

const made: { readonly [K in LedgerKind]: (written: Written) => Of<K> } = {
  morningCheck: (written) => ({ kind: 'morningCheck', people: checked(written) }),
  disinfection,
  sampleRetention: sample,
  temperature: ({ values }) => ({
    ...{ kind: 'temperature', point: pointOf(values), what: said(values, 'what'), celsius: said(values, 'celsius') },
  }),
  additive: ({ values }) => ({
    ...{ kind: 'additive', substance: said(values, 'substance') },
    ...{ quantity: said(values, 'quantity'), usedIn: said(values, 'usedIn') },
  }),
  kitchenWaste: ({ values }) => ({
    ...{ kind: 'kitchenWaste', what: said(values, 'what') },
    ...{ kilograms: said(values, 'kilograms'), collector: said(values, 'collector') },
  }),
  accompaniedMeal: ({ values }) => ({
    ...{ kind: 'accompaniedMeal', meal: mealOf(values), who: said(values, 'who') },
    ...{ position: said(values, 'position'), problems: said(values, 'problems') },
  }),
  goodsReceived: ({ values, day }) => ({
    ...{ kind: 'goodsReceived', goods: goods(values), supplier: party(values), receivedOn: day },
  }),
  goodsHandedOut: ({ values, day }) => ({
    ...{ kind: 'goodsHandedOut', goods: goods(values), buyer: party(values), handedOutOn: day },
  }),
}

const readable: Partial<Record<EntryField['kind'], (typed: string) => boolean>> = {
  figure: (typed) => plainDecimal(typed) !== undefined,
  time: (typed) => typedTime(typed) !== undefined,
  day: (typed) => typedDay(typed) !== undefined,
}
const howToWrite: Partial<Record<EntryField['kind'], string>> = {
  figure: '只填数字，例如 4 或 70.5',
  time: '写成 08:12 或 0812 这样的时间',
  day: '写成 20260301 这样的八位数字',
}

/** What was typed in a field and cannot be read, with how to write it. */
export const unreadable = ({ kind, name }: EntryField, values: Values): string | undefined => {
  const typed = said(values, name)
  return typed === '' || (readable[kind]?.(typed) ?? true) ? undefined : howToWrite[kind]
}

const plainLabel = ({ label }: EntryField): string => label.replace(/（.*$/, '')

const peopleLack = ({ people }: EntryDraft): string | undefined => {
  const open = people.filter(({ standing }) => standing === undefined)
  if (open.length > 0)
    return `还有 ${open.length} 个人没看：${open
      .map(({ name }) => name)
      .slice(0, 3)
      .join('、')}`
  const unsaid = people.find(({ standing }) => standing === 'unfit')
  if (unsaid) return `${unsaid.name}不适合上岗，离岗了没有还没填`
  return people.some(({ standing }) => standing !== 'away') ? undefined : '今天在岗的人，一个也没有填'
}

const lackOf = (draft: EntryDraft): string | undefined => {
  if (draft.kind === 'morningCheck') return peopleLack(draft)
  for (const field of fieldsOf(draft)) {
    const wrong = unreadable(field, draft.values)
    if (wrong) return `“${plainLabel(field)}”请${wrong}`
    if (!field.optional && said(draft.values, field.name) === '') return `“${plainLabel(field)}”还没填`
  }
  return draft.reason?.trim() === '' ? '写一句为什么更正' : undefined
}

/** What an entry says; a text says what is still missing. */
export const contentOf = (draft: EntryDraft): LedgerContent | string => lackOf(draft) ?? made[draft.kind](draft)

/** Larger than anything that the law asks at least: what is not typed yet is not wrong yet. */
const untyped = '1000'

/** What of the typed is outside the limits of the law, while the rest is still empty. */
export const faultsAsTyped = (draft: EntryDraft, types: readonly BusinessType[]): readonly LedgerFault[] => {
  const open = fieldsOf(draft).filter(
    ({ kind, name }) => kind === 'figure' && plainDecimal(said(draft.values, name)) === undefined,
  )
  if (draft.kind === 'temperature' && open.length > 0) return []
  const values = { ...draft.values, ...Object.fromEntries(open.map(({ name }) => [name, untyped])) }
  const verdict = entryVerdict(made[draft.kind]({ ...draft, values }), types)
  return 'faults' in verdict ? verdict.faults : []
}

const goodsValues = (of: Of<'goodsReceived'>['goods'], whose: Of<'goodsReceived'>['supplier']): Values => ({
  ...{ goodsName: of.name, spec: of.spec, quantity: of.quantity, lot: of.lot, shelfLife: of.shelfLife },
  papersChecked: of.papersChecked ? 'yes' : 'no',
  ...{ partyName: whose.name, partyAddress: whose.address, partyContact: whose.contact },
})

const sampleValues = ({ kind: _, takenAt, discardedAt, ...rest }: Of<'sampleRetention'>): Values => ({
  ...rest,
  takenTime: timeOf(takenAt),
  ...(discardedAt && { discardedDay: dayOf(discardedAt), discardedTime: timeOf(discardedAt) }),
})

const valuesOf = (content: Exclude<LedgerContent, { kind: 'morningCheck' }>): Values => {
  if (content.kind === 'goodsReceived') return goodsValues(content.goods, content.supplier)
  if (content.kind === 'goodsHandedOut') return goodsValues(content.goods, content.buyer)
  if (content.kind === 'sampleRetention') return sampleValues(content)
  const { kind: _, ...values } = content
  return values as Values
}

const standingOf = ({ name, fit, offPost }: Of<'morningCheck'>['people'][number]): PersonChecked => ({
  name,
  standing: fit ? 'fit' : offPost ? 'offPost' : 'atWork',
})

/** An entry that the server has, as it is written again to be corrected. */
export const writtenAgain = (content: LedgerContent): Pick<EntryDraft, 'values' | 'people'> =>
  content.kind === 'morningCheck'
    ? { values: {}, people: content.people.map(standingOf) }
    : { values: valuesOf(content), people: [] }
