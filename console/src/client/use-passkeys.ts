import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useOutside } from './api-context'
import { meKey } from './query-client'

export const passkeysKey = ['passkeys'] as const

/** What asks the device for its owner: each try begins with a challenge of its own, since one works once. */
const useCeremony = <I, O>(run: (input: I) => Promise<O>, onDone?: () => unknown) => {
  const queries = useQueryClient()
  return useMutation<O, unknown, I>({
    mutationFn: run,
    onSuccess: async () => {
      onDone?.()
      await queries.invalidateQueries({ queryKey: passkeysKey })
      await queries.invalidateQueries({ queryKey: meKey })
    },
  })
}

const useKeys = () => {
  const { newKey } = useOutside()
  return () => ({ context: { idempotencyKey: newKey() } })
}

/** Makes and keeps a passkey under a name. */
export const useMakePasskey = (onDone?: () => unknown) => {
  const { api, authenticator } = useOutside()
  const key = useKeys()
  return useCeremony(async (name: string) => {
    const credential = await authenticator.make(await api.identity.startPasskey({}, key()))
    return await api.identity.finishPasskey({ name, credential }, key())
  }, onDone)
}

/** Finishes a sign-in with a passkey. */
export const useSecondFactor = () => {
  const { api, authenticator } = useOutside()
  const key = useKeys()
  return useCeremony(async () => {
    const assertion = await authenticator.use(await api.identity.startSecondFactor({}, key()))
    return await api.identity.finishSecondFactor({ assertion }, key())
  })
}

/** Removes a passkey, shown by another. */
export const useRemovePasskey = () => {
  const { api, authenticator } = useOutside()
  const key = useKeys()
  return useCeremony(async (passkeyId: string) => {
    const { allow, ...options } = await api.identity.startSecondFactor({}, key())
    const others = allow.filter(({ id }) => id !== passkeyId)
    const assertion = await authenticator.use({ ...options, allow: others })
    return await api.identity.removePasskey({ passkeyId, assertion }, key())
  })
}
