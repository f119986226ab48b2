import type { Day } from '../../time/day'
import type { StatusFacts } from './status'

type Seasonal = Pick<StatusFacts, 'status' | 'openMonths'>

/** Whether a seasonal shop is open in the month of a day; undefined for any other shop, and where nobody said when. */
export const seasonOn = ({ status, openMonths }: Seasonal, today: Day): 'in' | 'out' | undefined => {
  if (status !== 'seasonal' || !openMonths) return undefined
  return openMonths.includes(Number(today.slice(5, 7))) ? 'in' : 'out'
}

const follows = (month: number) => (month % 12) + 1

/** `5 月至 10 月`, `11 月至次年 3 月、7 月`: months as people say them, the year's turn included. */
export const monthsWords = (months: readonly number[]): string => {
  if (months.length >= 12) return '全年'
  const open = new Set(months)
  const starts = [...open].filter((month) => !open.has(((month + 10) % 12) + 1)).sort((a, b) => a - b)
  return starts.map((first) => runWords(first, lastOf(first, open))).join('、')
}

const lastOf = (first: number, open: ReadonlySet<number>): number => {
  let last = first
  while (open.has(follows(last))) last = follows(last)
  return last
}

const runWords = (first: number, last: number): string => {
  if (first === last) return `${first} 月`
  return first < last ? `${first} 月至 ${last} 月` : `${first} 月至次年 ${last} 月`
}
