/** A point in time, a step from now, or back to the machine's time. */
export type ClockMove = Date | { readonly plusSeconds: number } | 'real'

/** Told the instant after each move, not while time just passes. */
export type MoveListener = (now: Date) => void

/** The one clock of the machine. A moved clock goes on from where it was set, at the usual pace. */
export type SettableClock = {
  readonly now: () => Date
  readonly set: (move: ClockMove) => void
  /** Returns the way to stop listening. */
  readonly onMove: (listener: MoveListener) => () => void
}
