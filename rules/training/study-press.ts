import type { Post } from '@app/types/employee/values'
import { addDays, type Day, daysBetween } from '../time/day'
import { owesStudy, studyOwed } from './study-time'

type Held = { readonly post: Post; readonly from: Day; readonly to?: Day | undefined }

/** A month's share: who is behind by less will catch up with one course. */
const grace = 1 / 12
/** Days before the end of the year from which every missing hour is said. */
const lastDays = 31
/** Days of the next year on which it is said that the last one lacked hours: studied they cannot be any more. */
const regretted = 31

const firstOf = (year: string): Day => `${year}-01-01`
const lastOf = (year: string): Day => `${year}-12-31`

/** Since when somebody owes the study of a year: its first day, or that of the post. */
const owedFrom = (posts: readonly Held[], year: string): Day | undefined => {
  const begins = posts
    .filter(({ post, from, to }) => owesStudy(post) && from <= lastOf(year) && (to === undefined || to >= lastOf(year)))
    .map(({ from }) => from)
    .toSorted()[0]
  return begins === undefined || begins > firstOf(year) ? begins : firstOf(year)
}

type Studied = { readonly posts: readonly Held[]; readonly secondsIn: (year: string) => number }
export type StudyPress = {
  readonly year: string
  readonly standing: 'missed' | 'upcoming'
  readonly dueDay: Day
  readonly seconds: number
  readonly owed: number
}

/** The year before: no law prorates the 40 hours, so they are only called missing of whoever held the post all year. */
const lastYear = ({ posts, secondsIn }: Studied, today: Day): StudyPress | undefined => {
  const year = String(Number(today.slice(0, 4)) - 1)
  const owed = studyOwed(['foodSafetyOfficer'])
  const seconds = secondsIn(year)
  const isOver = owedFrom(posts, year) === firstOf(year) && daysBetween(lastOf(year), today) <= regretted
  return isOver && seconds < owed ? { year, standing: 'missed', dueDay: lastOf(year), seconds, owed } : undefined
}

const thisYear = ({ posts, secondsIn }: Studied, today: Day): StudyPress | undefined => {
  const year = today.slice(0, 4)
  const from = owedFrom(posts, year)
  if (from === undefined || from > today) return undefined
  const [owed, seconds] = [studyOwed(['foodSafetyOfficer']), secondsIn(year)]
  const passed = (daysBetween(from, today) + 1) / (daysBetween(from, lastOf(year)) + 1)
  const isLast = today > addDays(lastOf(year), -lastDays)
  const expected = isLast ? owed : owed * (passed - grace)
  return seconds < expected ? { year, standing: 'upcoming', dueDay: lastOf(year), seconds, owed } : undefined
}

/**
 * How the 40 hours a year (Order 60) press a director or an officer: coming up while they are behind the pace of the
 * year, overdue only once it has ended.
 */
export const studyPress = (studied: Studied, today: Day): readonly StudyPress[] =>
  [lastYear(studied, today), thisYear(studied, today)].filter((one) => one !== undefined)
