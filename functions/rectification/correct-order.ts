import type { FindingState, OrderState } from '@app/types/rectification/values'
import type { Moment } from './advance'
import type { StoredFinding, StoredRectification } from './store'

const noLonger = '检查结果已更正，不再要求整改'

const settledStates: readonly FindingState[] = ['verified', 'carriedOver']

/** What was answered and judged of a finding goes with it into the corrected order. */
const withHistory = (made: StoredFinding, was: StoredFinding | undefined): StoredFinding => {
  if (!was) return made
  const { state, onSite, answers, judgements } = was
  return { ...made, state, ...(onSite !== undefined && { onSite }), answers, judgements }
}

/** A finding that the correction took back: gone, unless somebody answered it; then it stays, settled, with the reason. */
const takenBack = (was: StoredFinding, { at }: Moment): readonly StoredFinding[] => {
  if (was.answers.length === 0) return []
  const judgement = { at: at.toISOString(), by: '更正', way: 'desk' as const, verified: true, reason: noLonger }
  return [{ ...was, state: 'verified', judgements: [...was.judgements, judgement] }]
}

type Findings = readonly StoredFinding[]

/** Nobody's turn any more: it is closed, or a look on site is still owed. */
const settledState = ({ state }: StoredRectification, needsRecheck: boolean): OrderState =>
  needsRecheck && state !== 'closed' ? 'verified' : 'closed'

const stateOf = (order: StoredRectification, findings: Findings, needsRecheck: boolean): OrderState => {
  const unsettled = new Set(findings.map(({ state }) => state).filter((state) => !settledStates.includes(state)))
  if (unsettled.size === 0) return settledState(order, needsRecheck)
  if (unsettled.has('returned')) return 'returned'
  return unsettled.has('open') || order.state === 'verified' ? 'open' : order.state
}

const closedNow = ({ state, ending, closed }: StoredRectification, { at }: Moment) =>
  state === 'closed' && ending ? { ending, ...(closed && { closed }) } : endedBy(at)

const endedBy = (at: Date) => ({ ending: 'ended' as const, closed: { at: at.toISOString(), reason: noLonger } })

/**
 * The order as the corrected inspection would have made it, with what happened on it since: findings that stayed keep
 * their answers, new ones are open (an order that was closed opens again for them), a longer term that was granted stays.
 */
export const correctedOrder = (
  order: StoredRectification,
  made: StoredRectification | undefined,
  moment: Moment,
): StoredRectification | undefined => {
  if (!made) return order.state === 'closed' ? undefined : { ...order, state: 'closed', ...endedBy(moment.at) }
  const { ending: _, closed: __, ...standing } = order
  const was = new Map(order.findings.map((finding) => [finding.key, finding]))
  const kept = made.findings.map((finding) => withHistory(finding, was.get(finding.key)))
  const keys = new Set(made.findings.map(({ key }) => key))
  const back = order.findings.filter(({ key }) => !keys.has(key)).flatMap((one) => takenBack(one, moment))
  const findings = [...kept, ...back]
  const state = stateOf(order, findings, made.needsRecheck)
  const { day, foundAt, firstDueDay, needsRecheck, inspectors, shopName } = made
  return {
    ...standing,
    ...{ day, foundAt, firstDueDay, needsRecheck, inspectors, shopName, findings, state },
    dueDay: order.dueDay > order.firstDueDay && order.dueDay > made.dueDay ? order.dueDay : made.dueDay,
    ...(state === 'closed' && closedNow(order, moment)),
  }
}
