import type { OrderState, Rung, Standing } from '@app/types/rectification/values'
import { addDays, type Day, daysBetween } from '../time/day'
import { type Holidays, isWorkingDay, workingDaysAfter } from '../time/working-days'
import { rectificationTerms as terms } from './terms'

/** What the clock needs of an order; its day is the one that presses (`pressingDay`). */
export type Dated = {
  readonly state: OrderState
  readonly dueDay: Day
  readonly escalatedOn?: Day | undefined
  /** More time was asked for, and nobody has answered. */
  readonly extensionAsked?: boolean | undefined
}

/** The day itself when it is worked, otherwise the next one that is: a term ends on no holiday (Civil Code art. 203). */
export const workedOn = (holidays: Holidays, day: Day): Day =>
  isWorkingDay(holidays, day) ? day : workingDaysAfter(holidays, day, 1)

/** When a finding of that day has to be mended: as the inspectors said, else after the usual days. */
export const firstDueDay = (holidays: Holidays, found: { readonly day: Day; readonly rectifyBy?: Day | undefined }) =>
  workedOn(holidays, found.rectifyBy ?? addDays(found.day, terms.usualDays))

/** Whose turn it is: the merchant's, until everything was sent in. */
export const isMerchantsTurn = (state: OrderState): boolean => state === 'open' || state === 'returned'

/**
 * Whoever asked for more time in time waits for the bureau: while it is silent nothing is overdue, nobody is reminded
 * and no head is told that the shop is late, but that the request lies there. Order 49 art. 33 says "a time limit" and
 * nothing of prolonging it; that a delay of ours is not the merchant's is ours: 待本局确认.
 */
const awaitsAnswer = ({ state, extensionAsked }: Dated): boolean => extensionAsked === true && isMerchantsTurn(state)

/** Whether the due day counts against the merchant: it is their turn, and no request of theirs waits for its answer. */
export const isTermRunning = (order: Dated): boolean => isMerchantsTurn(order.state) && !awaitsAnswer(order)

/** Calendar days after the due day while it is still the merchant's turn; 0 when nothing is overdue. */
export const daysOver = (order: Dated, day: Day): number =>
  isTermRunning(order) ? Math.max(0, daysBetween(order.dueDay, day)) : 0

const waiting: Readonly<Partial<Record<OrderState, Standing>>> = {
  answered: 'toVerify',
  verified: 'toRecheck',
  closed: 'closed',
}

/** What a day makes of an order. */
export const standingOn = (order: Dated, day: Day): Standing => {
  const at = awaitsAnswer(order) ? 'toExtend' : waiting[order.state]
  if (at) return at
  const left = daysBetween(day, order.dueDay)
  if (left < 0) return 'overdue'
  if (left === 0) return 'dueToday'
  return left <= terms.remindDays ? 'dueSoon' : 'running'
}

const rungOf: Readonly<Partial<Record<Standing, Rung>>> = {
  overdue: 'overdue',
  dueToday: 'dueToday',
  dueSoon: 'dueIn3',
}

/** The one reminder that is due on a day; those that were missed before it are not caught up with. */
export const rungOn = (order: Dated, day: Day): Rung | undefined => rungOf[standingOn(order, day)]

/** The first day on which the head of the station is told. */
export const escalationDay = (holidays: Holidays, dueDay: Day): Day =>
  workingDaysAfter(holidays, dueDay, terms.escalateAfter)

/** Whether the head of the station is to be told on that day; once for each order. */
export const escalatesOn = (holidays: Holidays, order: Dated, day: Day): boolean =>
  order.escalatedOn === undefined && isTermRunning(order) && day >= escalationDay(holidays, order.dueDay)

type Request = { readonly askedOn: Day; readonly dueDay: Day }

/**
 * The days from which on the head of the station is told that a request for more time lies there: some working days
 * after it was made or on the due day, whichever comes first, and again when the order itself would have been told.
 */
export const requestDays = (holidays: Holidays, { askedOn, dueDay }: Request): readonly [Day, Day] => {
  const first = workingDaysAfter(holidays, askedOn, terms.extension.answerWithin)
  return [first < dueDay ? first : dueDay, escalationDay(holidays, dueDay)]
}
