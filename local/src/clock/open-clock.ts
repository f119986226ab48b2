import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
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
    keepOffset(path, offsetMs)
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
  try {
    const { offsetMs } = JSON.parse(readFileSync(path, 'utf8'))
    return Number.isFinite(offsetMs) ? offsetMs : 0
  } catch {
    return 0
  }
}

const keepOffset = (path: string, offsetMs: number) => {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(`${path}.new`, JSON.stringify({ offsetMs }))
  renameSync(`${path}.new`, path)
}
