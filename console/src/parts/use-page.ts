import { useSearchParams } from 'react-router'

/** Rows on a page of a list, as the server hands them out. */
export const pageLength = 40
/** The server knows no page beyond. */
const mostPages = 100_000

/** The page that an address asks for, from 0; people and addresses count from 1. */
export const pageIn = (params: URLSearchParams): number => {
  const written = Number(params.get('page'))
  return Number.isInteger(written) && written > 0 ? Math.min(written - 1, mostPages) : 0
}

export const withPage = (params: URLSearchParams, page: number): URLSearchParams => {
  const next = new URLSearchParams(params)
  if (page === 0) next.delete('page')
  else next.set('page', String(page + 1))
  return next
}

/** The page of a list that knows how many it has; it is in the address. */
export const usePage = () => {
  const [params, setParams] = useSearchParams()
  return { page: pageIn(params), setPage: (page: number) => setParams(withPage(params, page)) }
}
