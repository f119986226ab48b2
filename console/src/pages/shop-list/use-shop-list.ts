import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { useApi, useOutside } from '../../client/api-context'
import { pageIn } from '../../parts/use-page'
import { dayOf, endOfDay } from '../../words/day'
import { askedBy, filterIn } from './shop-filter'
import { orderIn } from './shop-order'
import { dayIn } from './shop-place'

/** The register has no page beyond. */
const farthest = 10_000

/** The list that the address asks for, and the address itself. */
export const useShopList = () => {
  const api = useApi()
  const today = dayOf(useOutside().now())
  const [params, setParams] = useSearchParams()
  const asked = useMemo(() => {
    const day = dayIn(params, today)
    return {
      ...askedBy(filterIn(params), today),
      sort: orderIn(params),
      page: Math.min(pageIn(params), farthest),
      ...(day === undefined ? {} : { asOf: endOfDay(day) }),
    }
  }, [params, today])
  const query = useQuery({
    queryKey: ['shops', asked],
    queryFn: () => api.shop.listShops(asked),
    placeholderData: keepPreviousData,
  })
  const { page, ...filter } = asked
  return { query, filter, params, setParams, today, day: dayIn(params, today), page, order: asked.sort }
}

export type ShopList = ReturnType<typeof useShopList>
