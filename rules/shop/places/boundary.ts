import { type Point, pointOf, signedArea, strictlyInside, within } from './plane'
import { crossesItself, ringsMeet } from './ring-crossing'

/** `[longitude, latitude]` in degrees, GCJ-02 as WeChat's maps use. */
export type Position = readonly [number, number]
/** A closed line: the last position is the first again (RFC 7946 §3.1.6). */
export type Ring = readonly Position[]
/** A GeoJSON Polygon: the outer ring, then holes. */
export type Boundary = { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] }

/** Points of all rings together. */
const mostPoints = 500
/** No district is wider: whoever sends more mixed something up. Keeps the arithmetic exact, too. */
const widest = 3_000_000

/** What is wrong with a boundary, in the order in which it is looked for. */
const boundaryFaults = [
  'empty',
  'tooManyPoints',
  'notInChina',
  'tooWide',
  'notClosed',
  'tooFewPoints',
  'crossesItself',
  'ringsMeet',
  'holeOutside',
] as const
export type BoundaryFault = (typeof boundaryFaults)[number]

/** What is wrong with a drawn line, as the office is told. */
export const boundaryFaultNames: Readonly<Record<BoundaryFault, string>> = {
  empty: '没有边界线',
  tooManyPoints: '边界点超过 500 个',
  notInChina: '坐标不在国内，经度在前、纬度在后',
  tooWide: '范围太大，不像一个网格',
  notClosed: '边界没有闭合，最后一点要和第一点相同',
  tooFewPoints: '边界围不成一块地',
  crossesItself: '边界自己和自己相交',
  ringsMeet: '边界与里面的空洞相交',
  holeOutside: '空洞不在边界里面',
}

const pointsOf = ({ coordinates }: Boundary): readonly (readonly Point[])[] =>
  coordinates.map((ring) => ring.map(pointOf))

const isInChina = ({ x, y }: Point) => x >= 73e6 && x <= 136e6 && y >= 3e6 && y <= 54e6

const isClosed = (ring: readonly Point[]) => {
  const [first, last] = [ring[0], ring.at(-1)]
  return first?.x === last?.x && first?.y === last?.y
}

const isWide = (points: readonly Point[]) => {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  return Math.max(...xs) - Math.min(...xs) > widest || Math.max(...ys) - Math.min(...ys) > widest
}

const pairsOf = <T>(things: readonly T[]): [T, T][] =>
  things.flatMap((one, n) => things.slice(n + 1).map((other): [T, T] => [one, other]))

/** Holes lie in the outer ring and in no other hole. No two rings meet, so one point of each tells. */
const isOutside = ([outer = [], ...holes]: readonly (readonly Point[])[]) =>
  holes.some((hole) => hole[0] && !within(outer, hole[0])) ||
  pairsOf(holes).some(([a, b]) => (a[0] && within(b, a[0])) || (b[0] && within(a, b[0])))

const tests: Readonly<Record<BoundaryFault, (rings: readonly (readonly Point[])[]) => boolean>> = {
  empty: (rings) => rings.length === 0 || rings.some((ring) => ring.length === 0),
  tooManyPoints: (rings) => rings.flat().length > mostPoints,
  notInChina: (rings) => !rings.flat().every(isInChina),
  tooWide: (rings) => isWide(rings.flat()),
  notClosed: (rings) => !rings.every(isClosed),
  tooFewPoints: (rings) => rings.some((ring) => ring.length < 4),
  crossesItself: (rings) => rings.some(crossesItself),
  ringsMeet: (rings) => pairsOf(rings).some(([a, b]) => ringsMeet(a, b)),
  holeOutside: isOutside,
}

/** The first thing that is wrong with a boundary; undefined when it can be kept. */
export const boundaryFault = (boundary: Boundary): BoundaryFault | undefined => {
  const rings = pointsOf(boundary)
  return boundaryFaults.find((fault) => tests[fault](rings))
}

const positionOf = ({ x, y }: Point): Position => [x / 1e6, y / 1e6]

/** A boundary as it is kept: to six digits (11 cm), the outer ring counter-clockwise, holes clockwise. */
export const orderedBoundary = (boundary: Boundary): Boundary => ({
  type: 'Polygon',
  coordinates: pointsOf(boundary).map((ring, n) => {
    const isRight = signedArea(ring) > 0 === (n === 0)
    return (isRight ? ring : ring.toReversed()).map(positionOf)
  }),
})

/** Whether a position lies within a boundary; one on the line does, one in a hole does not. */
export const contains = (boundary: Boundary, position: Position): boolean => {
  const [outer = [], ...holes] = pointsOf(boundary)
  const point = pointOf(position)
  return within(outer, point) && !holes.some((hole) => strictlyInside(hole, point))
}

/** Square metres, on a sphere that is flat at the boundary's first point: for saying how large a grid is. */
export const squareMetres = (boundary: Boundary): number => {
  const [outer = [], ...holes] = pointsOf(boundary)
  const degree = 111_320
  const perMicro = (degree / 1e6) ** 2 * Math.cos((((outer[0]?.y ?? 0) / 1e6) * Math.PI) / 180)
  const areaOf = (ring: readonly Point[]) => Math.abs(signedArea(ring)) * perMicro
  return holes.reduce((sum, hole) => sum - areaOf(hole), areaOf(outer))
}
