import type { Boundary } from './boundary'
import { cross, type Point, pointOf, segmentsOf, strictlyInside } from './plane'

/** In quarters of a millionth of a degree: the middle of two middles is a whole number still, so it is on no wrong side. */
const outerOf = ({ coordinates }: Boundary): readonly Point[] =>
  (coordinates[0] ?? []).map(pointOf).map(({ x, y }) => ({ x: 4 * x, y: 4 * y }))

const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })

/** A point in the ring, near one of its corners; undefined for a sliver that holds none. */
const innerPoint = (ring: readonly Point[]): Point | undefined => {
  const corners = ring.slice(0, -1)
  const near = corners.map((_, n) => {
    const [a, b, c] = [n, n + 1, n + 2].map((at) => corners[at % corners.length] as Point) as [Point, Point, Point]
    return middle(middle(a, b), middle(b, c))
  })
  return near.find((point) => strictlyInside(ring, point))
}

const probes = (ring: readonly Point[]): readonly Point[] => {
  const inner = innerPoint(ring)
  return [...ring, ...segmentsOf(ring).map(([a, b]) => middle(a, b)), ...(inner ? [inner] : [])]
}

const spanOf = (values: readonly number[]) => [Math.min(...values), Math.max(...values)] as const

/** Most grids of a district lie so far from each other that nothing more need be asked. */
const areFarOff = (one: readonly Point[], other: readonly Point[]): boolean =>
  (['x', 'y'] as const).some((axis) => {
    const [[from, to], [start, end]] = [spanOf(one.map((at) => at[axis])), spanOf(other.map((at) => at[axis]))]
    return to < start || end < from
  })

/**
 * A hint that two grids cover common ground: their lines go through each other, or one has a corner, the middle of a
 * side or an inner point in the other. Neighbours that share a line do not. Holes are left out of account.
 */
export const overlaps = (one: Boundary, other: Boundary): boolean => {
  const [a, b] = [outerOf(one), outerOf(other)]
  if (areFarOff(a, b)) return false
  const lines = segmentsOf(b)
  if (segmentsOf(a).some((segment) => lines.some((line) => cross(segment, line)))) return true
  return probes(a).some((point) => strictlyInside(b, point)) || probes(b).some((point) => strictlyInside(a, point))
}
