import { dayOf } from '@app/rules/time/day'

/** A calendar month in Shanghai, `YYYY-MM`, which sorts as it passes. */
export type Month = string

const shanghai = '+08:00'

export const monthOf = (instant: number): Month => dayOf(new Date(instant).toISOString()).slice(0, 7)

/** Epoch milliseconds at which a month begins. */
export const beginOf = (month: Month): number => Date.parse(`${month}-01T00:00:00${shanghai}`)

export const monthAfter = (month: Month): Month => {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}

/** From the first to before the last. */
export const monthsBefore = (first: Month, last: Month): readonly Month[] => {
  const months: Month[] = []
  for (let month = first; month < last; month = monthAfter(month)) months.push(month)
  return months
}
