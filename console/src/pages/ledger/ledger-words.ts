import type { DutyStanding } from '@app/types/duty/values'
import type { ObjectionState } from '@app/types/ledger/values'
import type { Tone } from '../../parts/shapes'

export const standingTones: Readonly<Record<DutyStanding, Tone>> = {
  upcoming: 'none',
  due: 'warn',
  done: 'pass',
  late: 'warn',
  missed: 'fail',
  notOwed: 'none',
}

export const objectionTones: Readonly<Record<ObjectionState, Tone>> = {
  open: 'warn',
  answered: 'warn',
  accepted: 'pass',
  upheld: 'fail',
}

/** The month of a day, and its neighbours: `2026-11`. */
export const monthOf = (day: string): string => day.slice(0, 7)

export const besideMonth = (month: string, by: -1 | 1): string => {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const at = year * 12 + number - 1 + by
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
}

/** `2026年11月`. */
export const monthInWords = (month: string): string => {
  const [year, number] = month.split('-')
  return `${year}年${Number(number)}月`
}

/** The column of a day in a week that begins on Monday, from 1. */
export const columnOf = (day: string): number => ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1
