import type { Reply, Request, SimServer } from './server-model'
import { day, minute, second, type World } from './world'

export type Network = (request: Request, isOnline: () => boolean, onReply: (reply: Reply) => void) => void

const delayOf = ({ random, faults }: World): number =>
  faults.strikes('reordered', 0.08) ? random.between(5 * second, 10 * minute) : random.between(20, 900)

/** When each copy of a request arrives: none of them, when it was lost and nothing doubled it. */
const arrivals = (world: World): readonly number[] => {
  const { random, faults } = world
  const doubled = () => random.between(20, random.chance(0.5) ? second : 3 * minute)
  return [
    ...(faults.strikes('requestLost', 0.1) ? [] : [delayOf(world)]),
    ...(faults.strikes('duplicateRequest', 0.1) ? [doubled()] : []),
    // longer than any idempotency key is kept
    ...(faults.strikes('delayedBeyondKey', 0.02) ? [random.between(32 * day, 60 * day)] : []),
  ]
}

/** Loses, doubles, delays and overtakes, in both directions. */
export const openNetwork =
  (world: World, server: SimServer): Network =>
  (request, isOnline, onReply) => {
    const { random, faults, after } = world
    if (!isOnline()) {
      // some phones know that they have no network, others only wait
      if (random.chance(0.5)) after(50, () => onReply({ trouble: 'offline' }))
      return
    }
    const back = (reply: Reply) => {
      if (isOnline() && !faults.strikes('replyLost', 0.1)) after(delayOf(world), () => onReply(reply))
    }
    for (const delay of arrivals(world)) after(delay, () => server.handle(request, back))
  }
