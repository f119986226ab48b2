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

/** The line west of a station's part between two of its drawn points. */
const westAt = (line: number, at: number): number => {
  const [below] = onLine(line, Math.floor(at))
  const [above] = onLine(line, Math.ceil(at))
  return below + (above - below) * (at - Math.floor(at))
}

/** A fixed number from 0 to 1 for the n-th shop: its place hangs on nothing that is drawn at random. */
const scattered = (n: number, salt: number): number => (Math.imul(n * 2 + salt + 1, 0x9e3779b1) >>> 0) / 2 ** 32

/** Away from the edges: nobody quarrels about whose grid it is. */
const inside = (share: number): number => 0.06 + 0.88 * share

export type GridPlace = { readonly station: number; readonly grid: number; readonly grids: number }

/** Where the n-th shop lies in that grid. */
export const pointIn = ({ station, grid, grids }: GridPlace, n: number) => {
  const [from, to] = [Math.round((steps * grid) / grids), Math.round((steps * (grid + 1)) / grids)]
  const at = from + (to - from) * inside(scattered(n, 0))
  const [left, right] = [westAt(station, at), westAt(station + 1, at)]
  return {
    longitude: rounded(left + (right - left) * inside(scattered(n, 1))),
    latitude: rounded(south + at * step),
  }
}

/** Nobody said yet where every seventeenth lies; every sixty-first lies in the next grid of its station. */
export const pointOfShop = (place: GridPlace, n: number) => {
  if (n % 17 === 3) return undefined
  const isOutside = n % 61 === 7
  return pointIn(isOutside ? { ...place, grid: (place.grid + 1) % place.grids } : place, n)
}
