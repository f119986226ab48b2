import { type Act, emptyOutbox, type Outbox, type OutboxEvent } from '@app/rules/submission/outbox'
import { wakeIn } from '@app/rules/submission/outbox-calls'
import { outboxMachine, runOutbox } from '@app/rules/submission/run-outbox'
import { createStore, type Store } from '../../data/store'
import type { Call } from './call-server'
import type { PhoneDisk } from './phone-disk'

export type OutboxParts = {
  readonly disk: Pick<PhoneDisk, 'write' | 'opened'>
  /** Carries one call to the server; answers with what it came to. */
  readonly call: (act: Call) => Promise<OutboxEvent>
  readonly signIn: () => void
  /** Calls back in so many milliseconds; answers how to take that back. */
  readonly wakeAfter: (ms: number, wake: () => void) => () => void
  readonly now: () => number
  readonly dice: () => number
}

export type PhoneOutbox = {
  readonly state: Store<Outbox>
  /** False: it was not kept, because the phone is full, and has not happened. */
  readonly happens: (event: OutboxEvent) => boolean
  /** Makes no call and wakes no more; what is on its way is still noted when it comes. */
  readonly close: () => void
}

const isCall = (act: Act): act is Call => 'call' in act

/** The outbox of one person on this phone, opened with what lies in the storage. It sends by itself from now on. */
export const openOutbox = ({ disk, call, signIn, wakeAfter, now, dice }: OutboxParts): PhoneOutbox => {
  const state = createStore(emptyOutbox)
  let open = true
  let cancel: (() => void) | undefined
  const carry = async (act: Call) => void happens(await call(act))
  const act = (one: Act) => {
    if (!open) return
    if (isCall(one)) void carry(one)
    if (one.act === 'signIn') signIn()
  }
  const run = runOutbox(outboxMachine, { write: disk.write, act })
  const sleep = () => {
    cancel?.()
    const wait = open ? wakeIn(state.get(), { at: now(), dice: dice() }) : undefined
    // the shortest nap lets the event in hand come to its end first
    cancel = wait === undefined ? undefined : wakeAfter(Math.max(wait, 50), () => void happens({ type: 'ticked' }))
  }
  const happens = (event: OutboxEvent): boolean => {
    const done = run(state.get(), event, { at: now(), dice: dice() })
    state.set(done.state)
    sleep()
    return done.kept
  }
  const close = () => {
    open = false
    cancel?.()
  }
  happens(disk.opened())
  return { state, happens, close }
}
