import { Day } from '@app/types/platform/contract'
import { withPage } from '../../parts/use-page'

/** The past day that the list is to be of, `YYYY-MM-DD`; absent: now. Today and what is to come are no past days. */
export const dayIn = (params: URLSearchParams, today: string): string | undefined => {
  const day = Day.safeParse(params.get('day')).data
  return day !== undefined && day < today ? day : undefined
}

/** The address on another day, from the first page. */
export const withDay = (params: URLSearchParams, day: string | undefined): URLSearchParams => {
  const next = withPage(params, 0)
  if (day === undefined) next.delete('day')
  else next.set('day', day)
  return next
}
