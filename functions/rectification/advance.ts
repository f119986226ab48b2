import { type Deed, type Doer, type OrderAt, type Problem, type Stepped, step } from '@app/rules/rectification/order'
import { dayOf } from '@app/rules/time/day'
import type { Holidays } from '@app/rules/time/working-days'
import type { RefusalCode } from '@app/types/platform/values'
import { type Refused, refuse } from '../platform/verb'
import type { StoredRectification } from './store'

/** What people are told of a problem; `nothingToDo` comes of the clock and of visits, which hear nothing. */
const codes: Readonly<Record<Problem, RefusalCode>> = {
  denied: 'access.denied',
  closed: 'rectification.closed',
  submitted: 'rectification.submitted',
  findingUnknown: 'rectification.findingUnknown',
  findingSettled: 'rectification.findingSettled',
  unanswered: 'rectification.unanswered',
  notAnswered: 'rectification.notAnswered',
  extensionPending: 'rectification.extensionPending',
  extensionNone: 'rectification.extensionNone',
  extensionTooLate: 'rectification.extensionTooLate',
  extensionInvalid: 'rectification.extensionInvalid',
  extensionTooMany: 'rectification.extensionTooMany',
  nothingToDo: 'request.invalid',
}

export const machineView = ({ findings, extensions, ...order }: StoredRectification): OrderAt => ({
  state: order.state,
  dueDay: order.dueDay,
  needsRecheck: order.needsRecheck,
  escalatedOn: order.escalatedOn,
  ending: order.ending,
  findings: findings.map(({ key, state, onSite, dueDay, firstDueDay }) => ({
    key,
    state,
    onSite,
    dueDay,
    firstDueDay,
  })),
  extensions: extensions.map(({ until, decided }) => ({ until, granted: decided?.granted })),
})

/** The order as the machine left it; words, names and photographs as they were. Extensions are the verbs' to write. */
export const withView = (order: StoredRectification, next: OrderAt): StoredRectification => ({
  ...order,
  state: next.state,
  dueDay: next.dueDay,
  ...(next.escalatedOn && { escalatedOn: next.escalatedOn }),
  ...(next.ending && { ending: next.ending }),
  findings: order.findings.map((finding, n) => {
    const { onSite: _, ...rest } = finding
    const { state = finding.state, dueDay = finding.dueDay, onSite } = next.findings[n] ?? {}
    return { ...rest, state, dueDay, ...(onSite && { onSite }) }
  }),
})

export type Moment = { readonly at: Date; readonly holidays: Holidays }

/** The machine's step over a kept order, by the first of those as which somebody acts who may. */
export const advance = (
  order: StoredRectification,
  doers: readonly Doer[],
  deed: Deed,
  { at, holidays }: Moment,
): StoredRectification | Problem => {
  const view = machineView(order)
  const on = { day: dayOf(at.toISOString()), holidays }
  const denied: Stepped = { problem: 'denied' }
  const tried = doers.map((doer) => step(view, doer, deed, on))
  const stepped = tried.find((one) => !('problem' in one && one.problem === 'denied')) ?? denied
  if ('problem' in stepped) return stepped.problem
  const next = withView(order, stepped.order)
  const isOver = order.state !== 'closed' && next.state === 'closed'
  return isOver ? { ...next, closed: { at: at.toISOString() } } : next
}

export const refusalOf = (problem: Problem, subject: string, detail?: readonly string[]): Refused =>
  refuse(codes[problem], detail, problem === 'denied' ? subject : undefined)
