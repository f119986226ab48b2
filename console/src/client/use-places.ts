import { useQuery } from '@tanstack/react-query'
import { useApi } from './api-context'

export const placesKey = ['places'] as const

/** Stations with their grids: few, and asked for on many pages. */
export const usePlaces = () => {
  const api = useApi()
  return useQuery({ queryKey: placesKey, queryFn: () => api.shop.listPlaces({}), staleTime: 60_000 })
}
