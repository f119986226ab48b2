import { Day } from '@app/types/platform/contract'

/** Shops on a page, as the server hands them out. */
export const pageLength = 40
/** The server knows no page beyond. */
const farthest = 10_000

/** The page that an address asks for, from 0; people and addresses count from 1. */
export const pageIn = (params: URLSearchParams): number => {
  const written = Number(params.get('page'))
  return Number.isInteger(written) && written > 0 ? Math.min(written - 1, farthest) : 0
}

export const withPage = (params: URLSearchParams, page: number): URLSearchParams => {
  const next = new URLSearchParams(params)
  if (page === 0) next.delete('page')
  else next.set('page', String(page + 1))
  return next
}

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
