import { moveListeners } from './move-listeners'
import type { SettableClock } from './settable-clock'

/** A clock that moves only when it is set. Its "real" time is where it began. */
export const stillClock = (start: string): SettableClock => {
  const begin = new Date(start)
  let at = begin
  const { tell, onMove } = moveListeners()
  return {
    now: () => new Date(at),
    set: (move) => {
      if (move === 'real') at = begin
      else at = move instanceof Date ? new Date(move) : new Date(at.getTime() + move.plusSeconds * 1_000)
      tell(new Date(at))
    },
    onMove,
  }
}
