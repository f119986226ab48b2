import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../client/api-context'
import { grantsOf, useMe } from '../../client/use-me'
import { holds } from '../../words/role-words'

/** How many shops each grid has; nobody counts for whom the register does not open. */
export const usePlaceCounts = () => {
  const api = useApi()
  const reads = holds(grantsOf(useMe().data), 'office', 'inspector', 'stationHead', 'leader')
  return useQuery({ queryKey: ['place-counts'], queryFn: () => api.shop.countPlaces(), enabled: reads })
}
