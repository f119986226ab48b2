import type { LicenceKind, LicenceState } from '@app/types/licence/values'
import { type Day, daysBetween, fullDate, isDay } from '../time/day'
import { type Holidays, weekdaysOnly } from '../time/working-days'
import { renewalWindow } from './renewal'

/** Days before the end from which a paper without an open window counts as expiring (look/README: 还有 12 天). */
export const expiringDays = 30

export type Paper = {
  readonly kind: LicenceKind
  /** Last day of validity; undefined when the register holds no readable date. */
  readonly validUntil?: Day | 'unlimited' | undefined
  readonly cancelled?: boolean | undefined
}

/** `days`: calendar days left, 0 on the last day of validity, negative after it; absent where there is no date. */
export type LicenceStanding = { readonly state: LicenceState; readonly days?: number }

/** No window opens earlier than this before the end; spares counting working days for papers that end later. */
const windowHorizonDays = 366

const dated = (kind: LicenceKind, validUntil: Day, today: Day, holidays: Holidays): LicenceState => {
  const days = daysBetween(today, validUntil)
  if (days < 0) return 'expired'
  if (days > windowHorizonDays) return 'valid'
  const window = renewalWindow(kind, validUntil, holidays)
  if (window && today >= window.from && today <= window.until) return 'renewable'
  return days <= expiringDays ? 'expiring' : 'valid'
}

/** What a paper is worth on a day. It is valid to the end of its last day. */
export const licenceState = (
  { kind, validUntil, cancelled }: Paper,
  today: Day,
  holidays: Holidays = weekdaysOnly,
): LicenceStanding => {
  if (cancelled) return { state: 'cancelled' }
  if (validUntil === 'unlimited') return { state: 'unlimited' }
  if (validUntil === undefined || !isDay(validUntil)) return { state: 'unknownTerm' }
  return { state: dated(kind, validUntil, today, holidays), days: daysBetween(today, validUntil) }
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

/** `有效至 2027年3月18日`, as papers say it. */
export const validUntilWords = (validUntil: Paper['validUntil']): string => {
  if (validUntil === 'unlimited') return '长期有效'
  return validUntil !== undefined && isDay(validUntil) ? `有效至 ${fullDate(validUntil)}` : '未登记有效期'
}
