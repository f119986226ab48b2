import { dayOf, shortDate, timeOf } from '@app/rules/time/day'

/** When something was, seen from now (both ms since 1970): `今天 07:42`, `11月23日 周一 18:05`. */
export const ageWords = (at: number, now: number): string => {
  const instant = new Date(at).toISOString()
  const day = dayOf(instant)
  const today = day === dayOf(new Date(now).toISOString())
  return `${today ? '今天' : shortDate(day)} ${timeOf(instant)}`
}
