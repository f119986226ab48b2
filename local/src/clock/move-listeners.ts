import type { MoveListener, SettableClock } from './settable-clock'

/** Those who want to know when the clock is moved, in the order they asked. */
export const moveListeners = (): { readonly tell: MoveListener; readonly onMove: SettableClock['onMove'] } => {
  const listeners = new Set<MoveListener>()
  return {
    tell: (now) => {
      for (const listener of listeners) listener(now)
    },
    onMove: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
