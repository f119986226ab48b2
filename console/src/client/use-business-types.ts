import { useQuery } from '@tanstack/react-query'
import { useApi } from './api-context'

export const businessTypesKey = ['businessTypes'] as const

/** The district's kinds of business: what is on today, what will be, what was. */
export const useBusinessTypes = () => {
  const api = useApi()
  return useQuery({ queryKey: businessTypesKey, queryFn: () => api.shop.listBusinessTypes({}), staleTime: 60_000 })
}
