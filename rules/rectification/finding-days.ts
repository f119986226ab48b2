import type { FindingState, OrderState } from '@app/types/rectification/values'
import { addDays, type Day } from '../time/day'
import { type Holidays, workingDaysAfter } from '../time/working-days'
import { type Dated, daysOver, isMerchantsTurn } from './due'
import { rectificationTerms as terms } from './terms'

/** What the days of an order are worked out from. */
export type FindingDays = {
  readonly state: FindingState
  /** By when this one has to be mended. */
  readonly dueDay: Day
  /** As it was ordered, before anybody gave more time. */
  readonly firstDueDay: Day
}
type Days<F extends FindingDays = FindingDays> = {
  readonly state: OrderState
  readonly dueDay: Day
  readonly findings: readonly F[]
}
type On = { readonly day: Day; readonly holidays: Holidays }

const isToMend = ({ state }: Pick<FindingDays, 'state'>): boolean => state === 'open' || state === 'returned'

/** The last of some days; the given one where there are none. */
export const latestDay = (days: readonly Day[], otherwise: Day): Day =>
  days.reduce((latest, day) => (day > latest ? day : latest), days[0] ?? otherwise)

/** The findings whose days count: what nobody answered yet; once all of it was answered, what was not judged yet. */
const counting = <F extends FindingDays>(findings: readonly F[]): readonly F[] => {
  const toMend = findings.filter(isToMend)
  return toMend.length > 0 ? toMend : findings.filter(({ state }) => state === 'answered')
}

/**
 * The day by which an order is reminded of, overdue, told to the head of the station and asked more time for: the first
 * of what is still to be mended. Once all was answered it is the last of what was answered: only sending in is left.
 */
export const pressingDay = ({ dueDay, findings }: Pick<Days, 'dueDay' | 'findings'>): Day => {
  const days = counting(findings).map((finding) => finding.dueDay)
  if (!findings.some(isToMend)) return latestDay(days, dueDay)
  return days.reduce((first, day) => (day < first ? day : first))
}

/** The day of the order as a whole: the last of what is not settled. */
export const wholeDay = ({ dueDay, findings }: Pick<Days, 'dueDay' | 'findings'>): Day =>
  latestDay(
    findings.flatMap((one) => (isToMend(one) || one.state === 'answered' ? [one.dueDay] : [])),
    dueDay,
  )

/** Calendar days after a finding's own day while it is still to be mended; 0 while the term of its order does not run. */
export const findingDaysOver = (order: Dated, finding: Pick<FindingDays, 'state' | 'dueDay'>, day: Day): number =>
  isToMend(finding) ? daysOver({ ...order, dueDay: finding.dueDay }, day) : 0

/** With each finding's own day another, and the order due on the last of them. */
export const withDays = <F extends FindingDays, O extends Days<F>>(order: O, next: (finding: F) => Day): O => {
  const findings = order.findings.map((finding) => ({ ...finding, dueDay: next(finding) }))
  const days = findings.map(({ dueDay }) => dueDay)
  return { ...order, findings, dueDay: latestDay([order.dueDay, ...days], order.dueDay) }
}

type Decided = { readonly until: Day; readonly granted: boolean }

/**
 * An answer to a request for more time. Granted, it moves every finding that counts and whose day is earlier to the day
 * that was asked for, and none back. An answer that comes after the day it is about leaves as much time as whoever is
 * sent back has.
 */
export const withAnswer = <F extends FindingDays, O extends Days<F>>(
  order: O,
  { until, granted }: Decided,
  { day, holidays }: On,
): O => {
  const moves = new Set<FindingDays>(counting(order.findings))
  const isTheirs = isMerchantsTurn(order.state)
  return withDays<F, O>(order, (finding) => {
    if (!moves.has(finding)) return finding.dueDay
    const decided = granted && until > finding.dueDay ? until : finding.dueDay
    return isTheirs && day > decided ? workingDaysAfter(holidays, day, terms.daysAfterReturn) : decided
  })
}

/** Whether more time may be asked for until that day: nothing that it moves gets more than the terms beyond its first day. */
export const mayMoveTo = (order: Pick<Days, 'dueDay' | 'findings'>, until: Day): boolean =>
  until > pressingDay(order) &&
  counting(order.findings).every(
    ({ dueDay, firstDueDay }) => dueDay >= until || until <= addDays(firstDueDay, terms.extension.days),
  )

const isAskedAgain = (was: FindingDays | undefined, now: FindingDays): boolean => {
  if (!was || !isToMend(was)) return true
  return was.state === 'open' && now.state === 'returned'
}

/**
 * Whoever is sent a finding back has some working days for it again, and never fewer than before; what nobody sent back
 * keeps its day. The days count from when it is the merchant's turn.
 */
export const withTime = <F extends FindingDays, O extends Days<F>>(before: O, after: O, { day, holidays }: On): O => {
  if (!isMerchantsTurn(after.state)) return after
  const wasTheirs = isMerchantsTurn(before.state)
  const least = workingDaysAfter(holidays, day, terms.daysAfterReturn)
  const was = new Map(after.findings.map((finding, n) => [finding, before.findings[n]]))
  return withDays<F, O>(after, (finding) => {
    const isAgain = isToMend(finding) && (!wasTheirs || isAskedAgain(was.get(finding), finding))
    return isAgain && least > finding.dueDay ? least : finding.dueDay
  })
}
