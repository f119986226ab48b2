import { addDays } from '@app/rules/time/day'

/** All days from the first to the last, both included; none where the last is before the first. */
export const daysBetween = (first: string, last: string): readonly string[] => {
  const days: string[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day)
  return days
}
