import { type FaultCounts, noFaults } from './faults'
import { runHistory } from './history'
import type { Machines } from './machines'

export type Figures = {
  readonly histories: number
  readonly events: number
  readonly counts: FaultCounts
  /** The first history with a violation: rerun its seed to see it again. */
  readonly found?: { readonly seed: number; readonly violation: string }
  readonly traceHash: number
}

/** Histories one after the other, from a first seed on, until one goes wrong. */
export const simulate = (first: number, histories: number, machines?: Machines): Figures => {
  const counts = noFaults()
  let events = 0
  let traceHash = 0
  for (let seed = first; seed < first + histories; seed++) {
    const history = runHistory(seed, counts, machines)
    events += history.events
    traceHash = (Math.imul(traceHash, 31) + history.traceHash) >>> 0
    if (history.violation) {
      const found = { seed, violation: history.violation }
      return { histories: seed - first + 1, events, counts, found, traceHash }
    }
  }
  return { histories, events, counts, traceHash }
}
