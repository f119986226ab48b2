import { isMerchantsTurn, workedOn } from '@app/rules/rectification/due'
import { latestDay } from '@app/rules/rectification/finding-days'
import { addDays, dayOf, daysBetween } from '@app/rules/time/day'
import type { FindingState, OrderState } from '@app/types/rectification/values'
import type { Moment } from './advance'
import type { StoredFinding, StoredRectification } from './store'

const noLonger = '检查结果已更正，不再要求整改'

const settledStates: readonly FindingState[] = ['verified', 'carriedOver']
const isSettled = ({ state }: StoredFinding) => settledStates.includes(state)

/** What was answered and judged of a finding goes with it into the corrected order. */
const withHistory = (made: StoredFinding, was: StoredFinding | undefined): StoredFinding => {
  if (!was) return made
  const { state, onSite, answers, judgements } = was
  return { ...made, state, ...(onSite !== undefined && { onSite }), answers, judgements }
}

type Said = { readonly at: string; readonly by: string; readonly reason: string }

const settledBy = (was: StoredFinding, said: Said): StoredFinding => ({
  ...was,
  state: 'verified',
  judgements: [...was.judgements, { ...said, way: 'desk' as const, verified: true }],
})

/** A finding that the correction took back: gone, unless somebody answered it; then it stays, settled, with the reason. */
const takenBack = (was: StoredFinding, { at }: Moment): readonly StoredFinding[] =>
  was.answers.length === 0 ? [] : [settledBy(was, { at: at.toISOString(), by: '更正', reason: noLonger })]

type Findings = readonly StoredFinding[]

/** Nobody's turn any more: it is closed, or a look on site is still owed. */
const settledState = ({ state }: StoredRectification, needsRecheck: boolean): OrderState =>
  needsRecheck && state !== 'closed' ? 'verified' : 'closed'

const stateOf = (order: StoredRectification, findings: Findings, needsRecheck: boolean): OrderState => {
  const unsettled = new Set(findings.filter((one) => !isSettled(one)).map(({ state }) => state))
  if (unsettled.size === 0) return settledState(order, needsRecheck)
  if (unsettled.has('returned')) return 'returned'
  return unsettled.has('open') || order.state === 'verified' || order.state === 'closed' ? 'open' : order.state
}

const closedNow = ({ state, ending, closed }: StoredRectification, { at }: Moment) =>
  state === 'closed' && ending ? { ending, ...(closed && { closed }) } : endedBy(at, noLonger)

const endedBy = (at: Date, reason: string) => ({ ending: 'ended' as const, closed: { at: at.toISOString(), reason } })

/** The order of an inspection that orders nothing any more; nothing where it is over already. */
export const endedOrder = (
  order: StoredRectification,
  { at }: Moment,
  reason: string = noLonger,
): StoredRectification | undefined =>
  order.state === 'closed' ? undefined : { ...order, state: 'closed', ...endedBy(at, reason) }

/** What somebody of the bureau ended stays settled by their word: only what a correction adds is asked for. */
const asEnded = (order: StoredRectification): Findings => {
  const { closed, findings } = order
  if (!isEndedByPerson(order)) return findings
  const said = { at: closed?.at ?? '', by: closed?.by ?? '', reason: closed?.reason ?? '' }
  return findings.map((one) => (isSettled(one) ? one : settledBy(one, said)))
}

const isEndedByPerson = ({ state, ending, closed }: StoredRectification) =>
  state === 'closed' && ending === 'ended' && closed?.by !== undefined

type Asked = { readonly was: StoredFinding | undefined; readonly asksAnew: boolean }

/** From when a finding's term counts, and its end: whoever is asked something new has as many days as were given first. */
const termOf = (
  { day }: StoredRectification,
  { firstDueDay }: StoredFinding,
  { was, asksAnew, at, holidays }: Asked & Moment,
): Pick<StoredFinding, 'firstDueDay' | 'termFrom'> => {
  const from = asksAnew ? dayOf(at.toISOString()) : was?.termFrom
  if (from === undefined || from <= day) return { firstDueDay }
  return { firstDueDay: workedOn(holidays, addDays(from, daysBetween(day, firstDueDay))), termFrom: from }
}

/** A longer term that was given since stays. */
const withTerm = (made: StoredRectification, finding: StoredFinding, asked: Asked & Moment): StoredFinding => {
  const { was } = asked
  const term = termOf(made, finding, asked)
  const isLonger = was && was.dueDay > was.firstDueDay && was.dueDay > term.firstDueDay
  return { ...finding, ...term, dueDay: isLonger ? was.dueDay : term.firstDueDay }
}

/**
 * The order as the corrected inspection would have made it, with what happened on it since: findings that stayed keep
 * their answers and the longer terms that they were given, new ones are open (an order that was closed opens again for
 * them) and their term starts with the correction. What the bureau ended is not asked for again.
 */
export const correctedOrder = (
  order: StoredRectification,
  made: StoredRectification,
  moment: Moment,
): StoredRectification | undefined => {
  const was = new Map(asEnded(order).map((finding) => [finding.key, finding]))
  const isNew = ({ key }: StoredFinding) => !was.has(key)
  if (isEndedByPerson(order) && !made.findings.some(isNew)) return undefined
  const kept = made.findings.map((finding) => withHistory(finding, was.get(finding.key)))
  const keys = new Set(made.findings.map(({ key }) => key))
  const back = [...was.values()].filter(({ key }) => !keys.has(key)).flatMap((one) => takenBack(one, moment))
  const state = stateOf(order, [...kept, ...back], made.needsRecheck)
  const asksAnew = (finding: StoredFinding) => isMerchantsTurn(state) && (isNew(finding) || order.state === 'closed')
  const dated = kept.map((finding) =>
    withTerm(made, finding, { ...moment, was: was.get(finding.key), asksAnew: asksAnew(finding) }),
  )
  return corrected(order, { ...made, state, findings: [...dated, ...back] }, moment)
}

const corrected = (
  order: StoredRectification,
  { day, foundAt, needsRecheck, inspectors, shopName, findings, state }: StoredRectification,
  moment: Moment,
): StoredRectification => {
  const { ending: _, closed: __, ...standing } = order
  return {
    ...standing,
    ...{ day, foundAt, needsRecheck, inspectors, shopName, findings, state },
    dueDay: latestDay(
      findings.map(({ dueDay }) => dueDay),
      order.dueDay,
    ),
    ...(state === 'closed' && closedNow(order, moment)),
  }
}
