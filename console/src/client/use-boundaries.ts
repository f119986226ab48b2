import { useQuery } from '@tanstack/react-query'
import { useApi } from './api-context'

export const boundariesKey = ['boundaries'] as const

/** Lines of grids and stations on the map: they change seldom. */
export const useBoundaries = () => {
  const api = useApi()
  return useQuery({ queryKey: boundariesKey, queryFn: () => api.shop.listBoundaries(), staleTime: 60_000 })
}
