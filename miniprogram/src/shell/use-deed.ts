import { useMemo, useState } from 'react'
import type { CallOptions } from '../data/api'
import { isSettled, type Outcome } from '../data/outcome'
import { makeActionKeys } from '../parts'

export type Deed<I, O> = {
  readonly busy: boolean
  readonly outcome: Outcome<O> | undefined
  /** Sends the deed; a repeat after a lost answer carries the same key. */
  readonly run: (input: I) => Promise<Outcome<O>>
}

/** Something a person does once: one key for it, over every retry, until it is settled. */
export const useDeed = <I, O>(send: (input: I, options: CallOptions) => Promise<Outcome<O>>): Deed<I, O> => {
  const keys = useMemo(makeActionKeys, [])
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<Outcome<O>>()
  const run = async (input: I) => {
    setBusy(true)
    const given = await send(input, { idempotencyKey: keys.keyFor(input) })
    if (isSettled(given)) keys.settle()
    setBusy(false)
    setOutcome(given)
    return given
  }
  return { busy, outcome, run }
}
