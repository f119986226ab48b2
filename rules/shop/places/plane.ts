/** Millionths of a degree: whole numbers, so that which side of a line a point is on is exact. */
export type Point = { readonly x: number; readonly y: number }

export const pointOf = ([longitude, latitude]: readonly [number, number]): Point => ({
  x: Math.round(longitude * 1e6),
  y: Math.round(latitude * 1e6),
})

/** On which side of the line from a to b the point c is: positive left, negative right, 0 on it. */
const sideOf = (a: Point, b: Point, c: Point): number =>
  Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x))

const isBetween = (a: number, b: number, c: number) => Math.min(a, b) <= c && c <= Math.max(a, b)

/** Whether c lies on the segment from a to b, ends included. */
export const liesOn = (a: Point, b: Point, c: Point): boolean =>
  sideOf(a, b, c) === 0 && isBetween(a.x, b.x, c.x) && isBetween(a.y, b.y, c.y)

export type Segment = readonly [Point, Point]

export const segmentsOf = (ring: readonly Point[]): Segment[] => ring.slice(1).map((end, n) => [ring[n] as Point, end])

/** Whether two segments have any point in common. */
export const meet = ([a, b]: Segment, [c, d]: Segment): boolean =>
  cross([a, b], [c, d]) || liesOn(a, b, c) || liesOn(a, b, d) || liesOn(c, d, a) || liesOn(c, d, b)

/** Whether two segments go through each other; touching does not count. */
export const cross = ([a, b]: Segment, [c, d]: Segment): boolean =>
  sideOf(a, b, c) * sideOf(a, b, d) < 0 && sideOf(c, d, a) * sideOf(c, d, b) < 0

/** Twice the area would be whole; this is it halved. Positive for a ring that turns left. */
export const signedArea = (ring: readonly Point[]): number => {
  const [origin] = ring
  if (!origin) return 0
  // from the first point, so that the products stay exact
  const twice = segmentsOf(ring).reduce(
    (sum, [a, b]) => sum + (a.x - origin.x) * (b.y - origin.y) - (b.x - origin.x) * (a.y - origin.y),
    0,
  )
  return twice / 2
}

const isOnRing = (ring: readonly Point[], point: Point) => segmentsOf(ring).some(([a, b]) => liesOn(a, b, point))

/** Whether a segment is passed by the ray from the point to the right. */
const isPassed = ([a, b]: Segment, point: Point) => {
  if (a.y > point.y === b.y > point.y) return false
  return sideOf(a, b, point) > 0 === b.y > a.y
}

/** Inside a ring and not on its line. */
export const strictlyInside = (ring: readonly Point[], point: Point): boolean =>
  !isOnRing(ring, point) && segmentsOf(ring).filter((segment) => isPassed(segment, point)).length % 2 === 1

/** Inside a ring or on its line. */
export const within = (ring: readonly Point[], point: Point): boolean =>
  isOnRing(ring, point) || strictlyInside(ring, point)
