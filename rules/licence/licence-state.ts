import type { LicenceKind, LicenceState } from '@app/types/licence/values'
import { type Day, daysBetween, fullDate, isDay } from '../time/day'
import { publicHolidays } from '../time/public-holidays'
import type { Holidays } from '../time/working-days'
import { needsTerm } from './kinds'
import { renewalWindow } from './renewal'

/** Days before the end from which a paper without an open window counts as expiring (look/README: 还有 12 天). */
const expiringDays = 30

export type Paper = {
  readonly kind: LicenceKind
  /** Last day of validity; undefined when the register holds no readable date. */
  readonly validUntil?: Day | 'unlimited' | undefined
  readonly cancelled?: boolean | undefined
}

/**
 * `days`: calendar days left, 0 on the last day of validity, negative after it; absent where there is no date.
 * `standing`: 待本局确认 where the state rests on a renewal window that the bureau has still to confirm.
 */
export type LicenceStanding = { readonly state: LicenceState; readonly days?: number; readonly standing?: string }

/** No window opens earlier than this before the end; spares counting working days for papers that end later. */
const windowHorizonDays = 366

const dated = (kind: LicenceKind, validUntil: Day, today: Day, holidays: Holidays): LicenceStanding => {
  const days = daysBetween(today, validUntil)
  if (days < 0) return { state: 'expired', days }
  if (days > windowHorizonDays) return { state: 'valid', days }
  const window = renewalWindow(kind, validUntil, holidays)
  if (window && today >= window.from && today <= window.until) {
    return { state: 'renewable', days, ...(window.standing && { standing: window.standing }) }
  }
  return { state: days <= expiringDays ? 'expiring' : 'valid', days }
}

/** What a paper is worth on a day. It is valid to the end of its last day. */
export const licenceState = (
  { kind, validUntil, cancelled }: Paper,
  today: Day,
  holidays: Holidays = publicHolidays,
): LicenceStanding => {
  if (cancelled) return { state: 'cancelled' }
  if (validUntil === 'unlimited') return { state: 'unlimited' }
  if (validUntil === undefined) return { state: needsTerm(kind) ? 'unknownTerm' : 'unlimited' }
  if (!isDay(validUntil)) return { state: 'unknownTerm' }
  return dated(kind, validUntil, today, holidays)
}

const left = (days: number) => (days === 0 ? '今天到期' : `还有 ${days} 天`)

/** The words on the ticket: 有效, 长期有效, 可以延续, 还有 12 天, 今天到期, 已过期 3 天, 已注销, 未登记有效期. */
export const licenceStateWords = ({ state, days = 0 }: LicenceStanding): string => {
  const words: Readonly<Record<LicenceState, string>> = {
    valid: '有效',
    unlimited: '长期有效',
    renewable: '可以延续',
    expiring: left(days),
    expired: `已过期 ${-days} 天`,
    cancelled: '已注销',
    unknownTerm: '未登记有效期',
  }
  return words[state]
}

/** `有效至 2027年3月18日`, as papers say it; with a `standing` what of the renewal has still to be confirmed. */
export const validUntilWords = (validUntil: Paper['validUntil'], standing?: string, kind?: LicenceKind): string => {
  if (validUntil === undefined && kind && !needsTerm(kind)) return '没有期限'
  if (validUntil === 'unlimited') return '长期有效'
  if (validUntil === undefined || !isDay(validUntil)) return '未登记有效期'
  return `有效至 ${fullDate(validUntil)}${standing ? `，延续期限${standing}` : ''}`
}
