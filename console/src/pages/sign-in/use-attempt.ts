import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useOutside } from '../../client/api-context'
import { toProblem } from '../../client/problem'
import { meKey } from '../../client/query-client'
import { challengeOf, newSecret } from '../../client/secret'
import { useNow } from '../../parts/use-now'
import { type Phase, phaseOf } from './phase'

const POLL_EVERY = 1_500

const useStart = () => {
  const { api, newKey, now } = useOutside()
  return useMutation({
    mutationFn: async () => {
      const secret = newSecret()
      const challenge = await challengeOf(secret)
      const started = await api.identity.startSignIn({ challenge }, { context: { idempotencyKey: newKey() } })
      return { ...started, secret, redeemKey: newKey(), shownAt: now().getTime() }
    },
  })
}
type Attempt = NonNullable<ReturnType<typeof useStart>['data']>

/** Polls while a person looks for the phone; stops at every other state. */
const usePoll = (attempt: Attempt | undefined) => {
  const { api } = useOutside()
  const signInId = attempt?.signInId ?? ''
  return useQuery({
    queryKey: ['sign-in', signInId],
    queryFn: () => api.identity.pollSignIn({ signInId }),
    enabled: signInId !== '',
    refetchInterval: ({ state }) => (state.data === undefined || state.data.state === 'waiting' ? POLL_EVERY : false),
    refetchIntervalInBackground: true,
    gcTime: 0,
  })
}

const useRedeem = () => {
  const { api } = useOutside()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ signInId, secret, redeemKey }: Attempt) =>
      api.identity.redeemSignIn({ signInId, secret }, { context: { idempotencyKey: redeemKey } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: meKey }),
  })
}

export type SignInAttempt = {
  readonly phase: Phase
  readonly attempt: Attempt | undefined
  /** A new code; the old one is left to expire. */
  readonly renew: () => void
}

/** One sign-in after the other: start, poll, redeem. */
export const useAttempt = (): SignInAttempt => {
  const { mutate: begin, data: attempt, error: notStarted, reset } = useStart()
  const { mutate: redeem, error: notRedeemed, isIdle, reset: forget } = useRedeem()
  const polled = usePoll(attempt).data?.state
  const now = useNow(500)
  useEffect(() => begin(), [begin])
  useEffect(() => {
    if (attempt !== undefined && polled === 'confirmed' && isIdle) redeem(attempt)
  }, [attempt, polled, isIdle, redeem])
  const error = notStarted ?? notRedeemed
  const problem = error === null ? undefined : toProblem(error, now)
  const renew = () => {
    reset()
    forget()
    begin()
  }
  return { attempt, renew, phase: phaseOf({ shownAt: attempt?.shownAt, now: now.getTime(), polled, problem }) }
}
