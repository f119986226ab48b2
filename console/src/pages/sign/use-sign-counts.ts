import { useQuery } from '@tanstack/react-query'
import { useApi, useOutside } from '../../client/api-context'
import { dayOf } from '../../words/day'
import { signsAsked } from '../shop-list/sign-conditions'

const counted = ['unprinted', 'seen', 'unseen', 'never', 'merged'] as const
export type SignCounted = Readonly<Record<(typeof counted)[number], number>>

/** How many shops of the own register have no sign, and how many printed ones an inspector saw on the wall. */
export const useSignCounts = () => {
  const api = useApi()
  const today = dayOf(useOutside().now())
  return useQuery({
    queryKey: ['sign-counts', today],
    queryFn: async () => {
      const ask = async (one: (typeof counted)[number]) =>
        [one, (await api.shop.listShops(signsAsked(one, today))).total] as const
      return Object.fromEntries(await Promise.all(counted.map(ask))) as SignCounted
    },
  })
}
