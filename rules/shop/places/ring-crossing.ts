import { liesOn, meet, type Point, type Segment, segmentsOf } from './plane'

/** Two segments that follow each other meet in one point, unless the second turns back onto the first. */
const turnsBack = ([a, b]: Segment, [, d]: Segment) => liesOn(a, b, d) || liesOn(b, d, a)

const isPoint = ([a, b]: Segment) => a.x === b.x && a.y === b.y

/** Whether a closed ring meets itself anywhere but where its segments follow each other. */
export const crossesItself = (ring: readonly Point[]): boolean => {
  const segments = segmentsOf(ring)
  const last = segments.length - 1
  const clash = (n: number, m: number): boolean => {
    const [one, other] = [segments[n] as Segment, segments[m] as Segment]
    if (m === n + 1) return turnsBack(one, other)
    return n === 0 && m === last ? turnsBack(other, one) : meet(one, other)
  }
  if (segments.some(isPoint)) return true
  for (let n = 0; n < last; n++) for (let m = n + 1; m <= last; m++) if (clash(n, m)) return true
  return false
}

/** Whether two rings have any point in common. */
export const ringsMeet = (a: readonly Point[], b: readonly Point[]): boolean => {
  const others = segmentsOf(b)
  return segmentsOf(a).some((one) => others.some((other) => meet(one, other)))
}
