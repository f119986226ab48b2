import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { createActionKeys } from './action-key'
import { useOutside } from './api-context'
import type { CallContext } from './client'
import { isAnswer } from './problem'

type Run<I, O> = (input: I, options: { readonly context: CallContext }) => Promise<O>

/** A deed of the person at the screen: every try of the same deed carries the same idempotency key. */
export const useAction = <I, O>(run: Run<I, O>, onDone?: (output: O, input: I) => unknown) => {
  const { newKey } = useOutside()
  const [keys] = useState(() => createActionKeys(newKey))
  return useMutation<O, unknown, I>({
    mutationFn: (input) => run(input, { context: { idempotencyKey: keys.keyFor(input) } }),
    onSuccess: (output, input) => {
      keys.settle()
      return onDone?.(output, input)
    },
    onError: (error) => {
      if (isAnswer(error)) keys.settle()
    },
  })
}
