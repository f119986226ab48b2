import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { useApi, useOutside } from '../../client/api-context'
import { dayOf, endOfDay } from '../../words/day'
import { filterIn } from './shop-filter'
import { orderIn } from './shop-order'
import { dayIn, pageIn } from './shop-place'

/** The list that the address asks for, and the address itself. */
export const useShopList = () => {
  const api = useApi()
  const today = dayOf(useOutside().now())
  const [params, setParams] = useSearchParams()
  const asked = useMemo(() => {
    const day = dayIn(params, today)
    return {
      ...filterIn(params),
      sort: orderIn(params),
      page: pageIn(params),
      ...(day === undefined ? {} : { asOf: endOfDay(day) }),
    }
  }, [params, today])
  const query = useQuery({
    queryKey: ['shops', asked],
    queryFn: () => api.shop.listShops(asked),
    placeholderData: keepPreviousData,
  })
  return { query, params, setParams, today, day: dayIn(params, today), page: asked.page, order: asked.sort }
}

export type ShopList = ReturnType<typeof useShopList>
