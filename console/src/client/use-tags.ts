import { useQuery } from '@tanstack/react-query'
import { useApi } from './api-context'

/** The tags in use, the most used first. */
export const useTags = () => {
  const api = useApi()
  return useQuery({ queryKey: ['tags'], queryFn: () => api.shop.listTags({}), staleTime: 60_000 })
}
