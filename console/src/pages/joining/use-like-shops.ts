import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../client/api-context'

/** Shops of the register that might be the same, and the grid that the street's shops have. */
export const useLikeShops = (applicationId: string) => {
  const api = useApi()
  return useQuery({
    queryKey: ['application', applicationId, 'likeness'],
    queryFn: () => api.shop.findLikeShops({ applicationId }),
  })
}
