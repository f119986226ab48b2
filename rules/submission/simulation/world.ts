import { drawFaults, type FaultCounts, type Faults } from './faults'
import { type Random, seeded } from './random'

export const second = 1_000
export const minute = 60 * second
export const hour = 60 * minute
export const day = 24 * hour

/** One history's time, chance, faults and trace. Nothing in it comes from outside but the seed. */
export type World = {
  readonly random: Random
  readonly faults: Faults
  /** True time, in milliseconds; what a phone believes is its own affair. */
  readonly now: () => number
  readonly after: (wait: number, run: () => void) => void
  /** From then on no fault strikes. Moved by whoever needs longer. */
  readonly calmNotBefore: (at: number) => void
  readonly isCalm: () => boolean
  readonly calmAt: () => number
  readonly note: (what: number, of: number) => void
  readonly fail: (violation: string) => void
  readonly violation: () => string | undefined
  /** Runs until nothing is left to happen. */
  readonly run: () => void
  readonly events: () => number
  readonly traceHash: () => number
}

type Due = { readonly at: number; readonly order: number; readonly run: () => void }

/** Where a new event belongs: late ones first, so that the next is the last of the list. */
const placeOf = (queue: readonly Due[], at: number): number => {
  let low = 0
  let high = queue.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((queue[middle] as Due).at > at) low = middle + 1
    else high = middle
  }
  return low
}

/** A history that has not ended by then never will. */
const mostEvents = 6_000

const timeline = (state: { now: number; violation?: string }) => {
  const queue: Due[] = []
  let events = 0
  return {
    events: () => events,
    after: (wait: number, run: () => void) => {
      const at = state.now + Math.max(0, Math.round(wait))
      queue.splice(placeOf(queue, at), 0, { at, order: events, run })
    },
    run: () => {
      for (let next = queue.pop(); next && !state.violation; next = queue.pop()) {
        state.now = next.at
        if (++events > mostEvents) state.violation = 'never comes to an end'
        next.run()
      }
    },
  }
}

/** 2026-06-01, Shanghai. */
const beginning = 1_780_243_200_000

export const openWorld = (seed: number, counts: FaultCounts): World => {
  const random = seeded(seed)
  const state: { now: number; violation?: string } = { now: beginning }
  const { after, run, events } = timeline(state)
  let calm = beginning + 2 * hour
  let trace = 0x811c9dc5
  const note = (what: number, of: number) => {
    trace = Math.imul(trace ^ what, 0x01000193)
    trace = Math.imul(trace ^ of ^ (state.now & 0x7fffffff), 0x01000193)
  }
  const isCalm = () => state.now >= calm
  return {
    random,
    faults: drawFaults(random, counts, isCalm),
    now: () => state.now,
    after,
    calmNotBefore: (at) => {
      calm = Math.max(calm, at)
    },
    isCalm,
    calmAt: () => calm,
    note,
    fail: (violation) => {
      state.violation ??= violation
    },
    violation: () => state.violation,
    run,
    events,
    traceHash: () => trace >>> 0,
  }
}
