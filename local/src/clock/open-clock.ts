import { keepJson, readJson } from './keep-json'
import { moveListeners } from './move-listeners'
import type { ClockMove, SettableClock } from './settable-clock'

const realTime = () => new Date()

/**
 * Opens the clock kept at `path` (JSON): what is stored is its distance from real time, so a restart goes on from
 * there. A file that cannot be read as one means real time.
 */
export const openClock = (path: string, real: () => Date = realTime): SettableClock => {
  let offsetMs = readOffset(path)
  const now = () => new Date(real().getTime() + offsetMs)
  const { tell, onMove } = moveListeners()
  const set = (move: ClockMove) => {
    offsetMs = offsetAfter(move, { offsetMs, realMs: real().getTime() })
    keepJson(path, { offsetMs })
    tell(now())
  }
  return { now, set, onMove }
}

const offsetAfter = (move: ClockMove, at: { readonly offsetMs: number; readonly realMs: number }): number => {
  const offset =
    move === 'real' ? 0 : move instanceof Date ? move.getTime() - at.realMs : at.offsetMs + move.plusSeconds * 1_000
  if (Number.isNaN(new Date(at.realMs + offset).getTime())) throw new RangeError('The clock cannot be set to no time')
  return offset
}

const readOffset = (path: string): number => {
  const kept = readJson(path) as { readonly offsetMs?: unknown } | null | undefined
  return typeof kept?.offsetMs === 'number' && Number.isFinite(kept.offsetMs) ? kept.offsetMs : 0
}
