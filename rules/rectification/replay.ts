import type { ItemResult } from '@app/types/inspection/values'
import type { OrderState } from '@app/types/rectification/values'
import { withTime } from './finding-days'
import { type FindingAt, isSettled, type On, type OrderAt, seen, settled } from './order'

/** What happened to an order's findings, in the order in which the bureau had it. */
export type Happened =
  | { readonly kind: 'answered'; readonly key: string }
  | { readonly kind: 'judged'; readonly key: string; readonly verified: boolean }
  | {
      readonly kind: 'looked'
      readonly results: Readonly<Record<string, ItemResult>>
      readonly carried: readonly string[]
    }

export type Replayed = {
  readonly order: OrderAt
  /** For each event the findings about which it said something that counts. */
  readonly counted: readonly (readonly string[])[]
}

const answeredNow = (finding: FindingAt): FindingAt =>
  isSettled(finding) ? finding : { ...finding, state: 'answered', onSite: undefined }

const after = (finding: FindingAt, event: Happened): FindingAt => {
  const { key } = finding
  if (event.kind === 'looked') {
    const result = Object.hasOwn(event.results, key) ? event.results[key] : undefined
    return { ...finding, ...seen(finding, result, event.carried.includes(key)) }
  }
  if (event.key !== key || finding.state === 'carriedOver') return finding
  if (event.kind === 'answered') return answeredNow(finding)
  return { ...finding, state: event.verified ? 'verified' : 'returned', onSite: undefined }
}

const saysSomething = ({ key, state }: FindingAt, event: Happened): boolean => {
  if (state === 'carriedOver') return false
  return event.kind === 'looked' ? Object.hasOwn(event.results, key) : event.key === key
}

/** Whose turn it is while something is unsettled; what was answered and sent in is the inspectors'. */
const turnOf = (before: OrderState, findings: readonly FindingAt[]): OrderState => {
  const states = new Set(findings.filter((one) => !isSettled(one)).map(({ state }) => state))
  if (states.has('returned')) return 'returned'
  if (states.has('open')) return before === 'returned' ? 'returned' : 'open'
  return before === 'open' || before === 'returned' ? before : 'answered'
}

const standing = (order: OrderAt, findings: readonly FindingAt[]): OrderAt => {
  const { ending: _, ...rest } = order
  if (findings.every(isSettled)) return settled({ ...rest, findings })
  return { ...rest, findings, state: turnOf(order.state, findings) }
}

/** Over for good: what comes afterwards is about something else. */
const isOver = (order: OrderAt, findings: readonly FindingAt[]): boolean =>
  findings.every(isSettled) && standing(order, findings).state === 'closed'

/**
 * An order as it stands when all this and nothing else happened to it: so a visit whose result was corrected or
 * withdrawn takes back what it judged, and what people and later visits did since goes on counting. Whoever has to mend
 * again what was settled has some working days for it.
 */
export const replayed = (order: OrderAt, events: readonly Happened[], on: On): Replayed => {
  let findings: readonly FindingAt[] = order.findings.map((finding) => ({
    ...finding,
    state: 'open',
    onSite: undefined,
  }))
  const counted: (readonly string[])[] = []
  for (const event of events) {
    const over = isOver(order, findings)
    counted.push(over ? [] : findings.filter((one) => saysSomething(one, event)).map(({ key }) => key))
    if (!over) findings = findings.map((one) => after(one, event))
  }
  return { order: withTime(order, standing(order, findings), on), counted }
}
