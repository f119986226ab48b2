import type { ItemResult } from '@app/types/inspection/values'
import type { Ending, OrderState } from '@app/types/rectification/values'
import type { Day } from '../time/day'
import { type Holidays, isWorkingDay } from '../time/working-days'
import { escalatesOn, isMerchantsTurn } from './due'
import { type FindingDays, mayMoveTo, pressingDay, withAnswer, withTime } from './finding-days'
import { rectificationTerms as terms } from './terms'

/** What the machine needs of a finding. */
export type FindingAt = FindingDays & {
  readonly key: string
  /** Somebody looked there and found it mended. */
  readonly onSite?: boolean | undefined
}
export type ExtensionAt = { readonly until: Day; readonly granted?: boolean | undefined }

/** What the machine needs of an order; photographs, words and names stay with whoever keeps them. */
export type OrderAt = {
  readonly state: OrderState
  /** Of the order as a whole; what presses before it says `pressingDay`. */
  readonly dueDay: Day
  /** Verified from the desk is not enough: a nonConforming visit or a key item (regulations §3.5). */
  readonly needsRecheck: boolean
  readonly findings: readonly FindingAt[]
  readonly extensions: readonly ExtensionAt[]
  readonly escalatedOn?: Day | undefined
  readonly ending?: Ending | undefined
}

/** `bearer`: whoever holds the printed page. `system`: the clock, or an inspection that was accepted. */
export const doers = ['merchant', 'bearer', 'inspector', 'stationHead', 'office', 'system'] as const
export type Doer = (typeof doers)[number]

export type Deed =
  | { readonly kind: 'answer'; readonly key: string }
  | { readonly kind: 'submit' }
  | { readonly kind: 'askExtension'; readonly until: Day }
  | { readonly kind: 'decideExtension'; readonly granted: boolean }
  | { readonly kind: 'judge'; readonly verified: Readonly<Record<string, boolean>> }
  | { readonly kind: 'interview' }
  /** `carried`: findings that the visit's own order has now. */
  | {
      readonly kind: 'lookOnSite'
      readonly results: Readonly<Record<string, ItemResult>>
      readonly carried: readonly string[]
    }
  | { readonly kind: 'escalate' }
  | { readonly kind: 'end' }
export type DeedKind = Deed['kind']

const officers: readonly Doer[] = ['inspector', 'stationHead', 'office']

/** Who may do what; where and whose the order is, is asked apart. */
export const mayDo: Readonly<Record<DeedKind, readonly Doer[]>> = {
  answer: ['merchant', 'bearer'],
  submit: ['merchant', 'bearer'],
  askExtension: ['merchant'],
  decideExtension: officers,
  judge: officers,
  interview: officers,
  lookOnSite: ['system'],
  escalate: ['system'],
  end: ['stationHead', 'office'],
}

export type Problem =
  | 'denied'
  | 'closed'
  | 'submitted'
  | 'findingUnknown'
  | 'findingSettled'
  | 'unanswered'
  | 'notAnswered'
  | 'extensionPending'
  | 'extensionNone'
  | 'extensionTooLate'
  | 'extensionInvalid'
  | 'extensionTooMany'
  | 'nothingToDo'

export type Stepped = { readonly order: OrderAt } | { readonly problem: Problem }

export type On = { readonly day: Day; readonly holidays: Holidays }
type Turn<K extends DeedKind> = (order: OrderAt, deed: Extract<Deed, { kind: K }>, on: On) => Stepped

export const isSettled = ({ state }: FindingAt) => state === 'verified' || state === 'carriedOver'
const pending = ({ extensions }: OrderAt) => extensions.find(({ granted }) => granted === undefined)
const problem = (name: Problem): Stepped => ({ problem: name })

type Judged = Pick<FindingAt, 'state' | 'onSite'>

const withFindings = (order: OrderAt, next: (finding: FindingAt) => Judged): OrderAt => ({
  ...order,
  findings: order.findings.map((finding) => ({ ...finding, ...next(finding) })),
})

const endingOf = (order: OrderAt): Ending => {
  const mended = order.findings.filter(({ state }) => state === 'verified')
  if (mended.length === 0) return 'carriedOver'
  return mended.every(({ onSite }) => onSite) ? 'recheck' : 'desk'
}

/** Where an order stands after its findings were judged: settled, back with the merchant, or still to be judged. */
export const settled = (order: OrderAt): OrderAt => {
  if (order.findings.every(isSettled)) {
    const ending = endingOf(order)
    return order.needsRecheck && ending === 'desk'
      ? { ...order, state: 'verified' }
      : { ...order, state: 'closed', ending }
  }
  if (order.state === 'answered' && order.findings.some(({ state }) => state === 'answered')) return order
  return order.findings.some(({ state }) => state === 'returned') ? { ...order, state: 'returned' } : order
}

const answer: Turn<'answer'> = (order, { key }) => {
  if (!isMerchantsTurn(order.state)) return problem('submitted')
  const finding = order.findings.find((one) => one.key === key)
  if (!finding) return problem('findingUnknown')
  if (isSettled(finding)) return problem('findingSettled')
  return { order: withFindings(order, (one) => ({ state: one.key === key ? 'answered' : one.state })) }
}

const submit: Turn<'submit'> = (order) => {
  if (!isMerchantsTurn(order.state)) return problem('submitted')
  const open = order.findings.filter((finding) => !isSettled(finding) && finding.state !== 'answered')
  return open.length > 0 ? problem('unanswered') : { order: { ...order, state: 'answered' } }
}

const askExtension: Turn<'askExtension'> = (order, { until }, { day, holidays }) => {
  if (!isMerchantsTurn(order.state)) return problem('submitted')
  if (pending(order)) return problem('extensionPending')
  if (order.extensions.filter(({ granted }) => granted).length >= terms.extension.most)
    return problem('extensionTooMany')
  if (day > pressingDay(order)) return problem('extensionTooLate')
  if (!mayMoveTo(order, until) || !isWorkingDay(holidays, until)) return problem('extensionInvalid')
  return { order: { ...order, extensions: [...order.extensions, { until }] } }
}

const decideExtension: Turn<'decideExtension'> = (order, { granted }, on) => {
  const asked = pending(order)
  if (!asked) return problem('extensionNone')
  const extensions = order.extensions.map((one) => (one === asked ? { ...one, granted } : one))
  return { order: withAnswer({ ...order, extensions }, { until: asked.until, granted }, on) }
}

const judge: Turn<'judge'> = (order, { verified }, on) => {
  if (order.state !== 'answered') return problem('notAnswered')
  const keys = Object.keys(verified)
  const judged = keys.map((key) => order.findings.find((finding) => finding.key === key))
  if (keys.length === 0 || judged.includes(undefined)) return problem('findingUnknown')
  if (judged.some((finding) => finding?.state !== 'answered')) return problem('notAnswered')
  const next = withFindings(order, ({ key, state }) => {
    if (!Object.hasOwn(verified, key)) return { state }
    return { state: verified[key] ? 'verified' : 'returned' }
  })
  return { order: withTime(order, settled(next), on) }
}

const interview: Turn<'interview'> = (order) => ({ order })

/** What a look on site makes of a finding; `isCarried`: the visit's own order has it now. */
export const seen = (finding: FindingAt, result: ItemResult | undefined, isCarried: boolean): Judged => {
  const { state, onSite } = finding
  if (state === 'carriedOver' || result === undefined) return { state, onSite }
  if (result !== 'fail') return { state: 'verified', onSite: true }
  return { state: isCarried ? 'carriedOver' : 'returned', onSite: undefined }
}

/** On site counts more than photographs: what fails there is open again even where the desk had verified it. */
const lookOnSite: Turn<'lookOnSite'> = (order, { results, carried }, on) => {
  const resultOf = (key: string) => (Object.hasOwn(results, key) ? results[key] : undefined)
  const next = withFindings(order, (finding) => seen(finding, resultOf(finding.key), carried.includes(finding.key)))
  const isLooked = order.findings.some(({ key, state }) => state !== 'carriedOver' && resultOf(key) !== undefined)
  return isLooked ? { order: withTime(order, settled(next), on) } : problem('nothingToDo')
}

const escalate: Turn<'escalate'> = (order, _, { day, holidays }) =>
  escalatesOn(holidays, { ...order, dueDay: pressingDay(order), extensionAsked: pending(order) !== undefined }, day)
    ? { order: { ...order, escalatedOn: day } }
    : problem('nothingToDo')

const end: Turn<'end'> = (order) => ({ order: { ...order, state: 'closed', ending: 'ended' } })

const turns: { readonly [K in DeedKind]: Turn<K> } = {
  answer,
  submit,
  askExtension,
  decideExtension,
  judge,
  interview,
  lookOnSite,
  escalate,
  end,
}

/**
 * What a deed makes of an order, or why it may not be done. Overdue is no state: it follows from the day (`due.ts`). A
 * closed order stays closed whatever comes.
 */
export const step = (order: OrderAt, doer: Doer, deed: Deed, on: On): Stepped => {
  if (!mayDo[deed.kind].includes(doer)) return problem('denied')
  if (order.state === 'closed') return problem('closed')
  return (turns[deed.kind] as Turn<DeedKind>)(order, deed, on)
}
