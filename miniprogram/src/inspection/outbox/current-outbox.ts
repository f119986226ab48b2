import { emptyOutbox, type Outbox, type OutboxEvent } from '@app/rules/submission/outbox'
import { createStore, type Store } from '../../data/store'
import type { PhoneOutbox } from './open-outbox'

/** The outbox of whoever holds the phone. */
export type CurrentOutbox = {
  readonly state: Store<Outbox>
  /** False: nobody is known, or the phone is full; it has not happened. */
  readonly happens: (event: OutboxEvent) => boolean
  /** Somebody else may be holding the phone since: opens theirs, once. */
  readonly follow: () => void
}

export const createCurrentOutbox = (owner: () => string | undefined, open: () => PhoneOutbox): CurrentOutbox => {
  const state = createStore<Outbox>(emptyOutbox)
  let current: { readonly owner: string; readonly outbox: PhoneOutbox; readonly leave: () => void } | undefined
  const follow = () => {
    const now = owner()
    if (now === current?.owner) return
    current?.leave()
    current?.outbox.close()
    current = undefined
    state.set(emptyOutbox)
    if (now === undefined) return
    const outbox = open()
    const mirror = () => state.set(outbox.state.get())
    current = { owner: now, outbox, leave: outbox.state.subscribe(mirror) }
    mirror()
  }
  return { state, happens: (event) => current?.outbox.happens(event) ?? false, follow }
}
