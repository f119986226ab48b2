import { fullDate } from '@app/rules/time/day'
import type { RectificationLine, RectificationShown } from '@app/types/rectification/contract'
import { type FindingState, findingStateNames, orderStateNames, standingNames } from '@app/types/rectification/values'
import type { Tone } from '../ui/shape'
import { monthAndDay } from '../words/inspection'

type Line = Pick<
  RectificationLine,
  'standing' | 'state' | 'dueDay' | 'daysOver' | 'workingDaysLeft' | 'findings' | 'settled' | 'answered'
>

type Due = Pick<RectificationShown['items'][number], 'state' | 'dueDay' | 'daysOver'>

/** How much time is left, at a row's end: `过 3 天`, `还有 5 个工作日`. */
export const timeWords = ({ standing, state, daysOver, workingDaysLeft }: Line): string => {
  if (standing === 'overdue') return `过 ${daysOver} 天`
  if (standing === 'dueToday') return '今天到期'
  if (standing === 'dueSoon' || standing === 'running') return `${workingDaysLeft} 个工作日`
  if (standing === 'toExtend') return standingNames.toExtend
  return orderStateNames[state]
}

/** What is left of an order: `3 项，1 项已答复`. */
export const leftWords = ({ findings, settled, answered }: Line): string => {
  const left = findings - settled
  if (left === 0) return `${findings} 项都改好了`
  return `${left} 项要改${answered > 0 ? `，${answered} 项已答复` : ''}`
}

/** `12月1日前，2 项要改`. */
export const lineWords = (line: Line): string =>
  line.state === 'closed' ? leftWords(line) : `${monthAndDay(line.dueDay)}前·${leftWords(line)}`

export const toneOfFinding: Readonly<Record<FindingState, Tone>> = {
  open: 'fail',
  returned: 'fail',
  answered: 'warn',
  verified: 'pass',
  carriedOver: 'none',
}

/** `12月1日前改好`, and how long ago that was; nothing of what is settled. */
export const dueWords = ({ state, dueDay, daysOver }: Due): string | undefined => {
  if (state === 'verified' || state === 'carriedOver') return undefined
  return `${monthAndDay(dueDay)}前改好${daysOver > 0 ? `，已过 ${daysOver} 天` : ''}`
}

/** The day that presses, and that of the whole where it is another. */
export const termWords = ({ dueDay, wholeDueDay }: Pick<RectificationShown, 'dueDay' | 'wholeDueDay'>): string =>
  `${fullDate(dueDay)}前${wholeDueDay > dueDay ? `（最晚的一项 ${monthAndDay(wholeDueDay)}前）` : ''}`

export const findingWords = (state: FindingState): string => findingStateNames[state]

/** 一年内第 3 次: this time, and those before it. */
export const repeatWords = (repeats: readonly unknown[]): string | undefined =>
  repeats.length > 0 ? `一年内第 ${repeats.length + 1} 次查到` : undefined
