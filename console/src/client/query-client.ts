import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { isAnswer, isSignedOut } from './problem'

export const meKey = ['me'] as const

/** Refusals are final and shown at once; what never arrived is asked for once more. A lost session shows the sign-in. */
export const createQueryClient = (): QueryClient => {
  const seeWhoIsSignedIn = (error: unknown) => {
    if (isSignedOut(error)) client.setQueryData(meKey, null)
  }
  const client = new QueryClient({
    queryCache: new QueryCache({ onError: seeWhoIsSignedIn }),
    mutationCache: new MutationCache({ onError: seeWhoIsSignedIn }),
    defaultOptions: {
      queries: {
        retry: (failures, error) => failures < 1 && !isAnswer(error),
        staleTime: 5_000,
        refetchOnWindowFocus: true,
      },
      mutations: { retry: false },
    },
  })
  return client
}
