import type { Grant, Me } from '@app/types/identity/contract'
import { useQuery } from '@tanstack/react-query'
import { useApi } from './api-context'
import { isNobody } from './problem'
import { meKey } from './query-client'

/** Who is signed in; `null` is nobody. */
export const useMe = () => {
  const api = useApi()
  return useQuery<Me | null>({
    queryKey: meKey,
    queryFn: () => api.identity.me().catch((error: unknown) => (isNobody(error) ? null : Promise.reject(error))),
    staleTime: 60_000,
  })
}

export const grantsOf = (me: Me | null | undefined): readonly Grant[] => me?.person?.grants ?? []
