/** Degrees: the corner of the invented district, how wide a station's part is, and how far apart its lines are drawn. */
const west = 106.2
const south = 29.8
const partWidth = 0.03
const step = 0.001
/** Steps from the south to the north of the district. */
const steps = 60

const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6

type Position = [number, number]

/** Where the line west of a station's part runs: it winds, the same for the neighbours on both sides. */
const onLine = (line: number, at: number): Position => [
  rounded(west + line * partWidth + 0.004 * Math.sin(line * 1.7 + at / 9)),
  rounded(south + at * step),
]

const upwards = (line: number, from: number, to: number): Position[] =>
  Array.from({ length: to - from + 1 }, (_, n) => onLine(line, from + n))

/** The boundary of the n-th of so many grids of a station; neighbours share their lines point by point. */
export const gridBoundary = (station: number, n: number, grids: number) => {
  const [from, to] = [Math.round((steps * n) / grids), Math.round((steps * (n + 1)) / grids)]
  const ring = [...upwards(station + 1, from, to), ...upwards(station, from, to).reverse()]
  return { type: 'Polygon' as const, coordinates: [[...ring, onLine(station + 1, from)]] }
}
