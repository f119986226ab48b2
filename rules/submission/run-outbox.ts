import type { Now } from './backoff'
import { advance } from './client-outbox'
import type { Act, Outbox, OutboxEvent, Step, Write } from './outbox'
import { sendNext } from './outbox-calls'

export type OutboxMachine = {
  readonly advance: (state: Outbox, event: OutboxEvent, now: Now) => Step
  readonly sendNext: (state: Outbox, now: Now) => Step
}

export type OutboxPorts = {
  /** False when it was not kept: the storage is full. Never half kept. */
  readonly write: (write: Write) => boolean
  /** Started, not waited for: the answer comes back as an event. */
  readonly act: (act: Act) => void
}

export const outboxMachine: OutboxMachine = { advance, sendNext }

type Kept = { readonly state: Outbox; readonly kept: boolean }

const carriedOut = ({ write, act }: OutboxPorts, before: Outbox, { state, writes, acts }: Step): Kept => {
  for (const one of writes) if (!write(one) && one.must) return { state: before, kept: false }
  for (const one of acts) act(one)
  return { state, kept: true }
}

const keyIn = (event: OutboxEvent): string | undefined => ('key' in event ? event.key : undefined)

/** The lock of the next parcel found no room: it waits, and another may go first. */
const nextSent = (machine: OutboxMachine, ports: OutboxPorts, state: Outbox, now: Now): Outbox => {
  const next = machine.sendNext(state, now)
  const done = carriedOut(ports, state, next)
  const key = next.state.call?.key
  if (done.kept || !key) return done.state
  return machine.advance(state, { type: 'storageFull', key }, now).state
}

/**
 * One event, made durable, then the next call. `kept` is what a page may tell the person: false means that the tap did
 * not happen and the phone is full.
 */
export const runOutbox =
  (machine: OutboxMachine, ports: OutboxPorts) =>
  (before: Outbox, event: OutboxEvent, now: Now): Kept => {
    const done = carriedOut(ports, before, machine.advance(before, event, now))
    const key = keyIn(event)
    const state = done.kept || !key ? done.state : machine.advance(done.state, { type: 'storageFull', key }, now).state
    return { state: nextSent(machine, ports, state, now), kept: done.kept }
  }
