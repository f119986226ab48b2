import { keptPart, type Part } from './fingerprint'
import { type Luma, lumaAt, reduced } from './luma'

/**
 * Where a pixel of one picture is in the other, from the middle of each: turned, scaled and moved; then how its
 * brightness there is read.
 */
export type Placing = {
  readonly cos: number
  readonly sin: number
  readonly x: number
  readonly y: number
  readonly gain: number
  readonly bias: number
}

type Pair = { readonly kept: Luma; readonly asked: Luma }

/** As the part says that matched: its middle part of the kept picture is that part of the asked one. */
export const placingOf = ({ share, x, y, degrees }: Part, { kept, asked }: Pair): Placing => {
  const scale = ((share / keptPart.share) * asked.width) / kept.width
  const turn = (degrees * Math.PI) / 180
  return {
    cos: scale * Math.cos(turn),
    sin: scale * Math.sin(turn),
    x: x * asked.width,
    y: y * asked.height,
    gain: 1,
    bias: 0,
  }
}

/** Where in the asked picture the kept one's pixel is; undefined where that is outside. */
export const placeIn = (
  { kept, asked }: Pair,
  { cos, sin, x, y }: Placing,
  [column, row]: readonly [number, number],
): readonly [number, number] | undefined => {
  const [u, v] = [column - (kept.width - 1) / 2, row - (kept.height - 1) / 2]
  const px = cos * u - sin * v + x + (asked.width - 1) / 2
  const py = sin * u + cos * v + y + (asked.height - 1) / 2
  return px < 1 || py < 1 || px > asked.width - 2 || py > asked.height - 2 ? undefined : [px, py]
}

const unknowns = 6
type Rows = number[][]

/** Solves the symmetric system by elimination with pivots; undefined where nothing follows from it. */
const solved = (rows: Rows): readonly number[] | undefined => {
  for (let at = 0; at < unknowns; at++) {
    const best = rows.slice(at).reduce((most, row, n) => (size(row, at) > size(rows[most], at) ? at + n : most), at)
    const pivot = rows[best] as number[]
    if (size(pivot, at) < 1e-9) return undefined
    ;[rows[at], rows[best]] = [pivot, rows[at] as number[]]
    for (const row of rows) if (row !== pivot) subtract(row, pivot, at)
  }
  return rows.map((row, at) => (row[unknowns] ?? 0) / (row[at] ?? 1))
}

const size = (row: readonly number[] | undefined, at: number) => Math.abs(row?.[at] ?? 0)

const subtract = (row: number[], pivot: readonly number[], at: number): void => {
  const factor = (row[at] ?? 0) / (pivot[at] ?? 1)
  for (let column = at; column <= unknowns; column++) row[column] = (row[column] ?? 0) - factor * (pivot[column] ?? 0)
}

const add = (rows: Rows, slopes: readonly number[], off: number): void => {
  for (let row = 0; row < unknowns; row++) {
    const into = rows[row] as number[]
    const slope = slopes[row] ?? 0
    for (let column = 0; column < unknowns; column++) into[column] = (into[column] ?? 0) + slope * (slopes[column] ?? 0)
    into[unknowns] = (into[unknowns] ?? 0) - slope * off
  }
}

/** White that is as white as can be, and such black, say nothing of what was there before somebody made it brighter. */
export const isTelling = (shade: number): boolean => shade > 6 && shade < 249

/** How the difference of one pixel changes with each unknown, and what it is. */
const look = (pair: Pair, placing: Placing, at: number): { slopes: readonly number[]; off: number } | undefined => {
  const { kept, asked } = pair
  const shade = kept.pixels[at] ?? 0
  const [column, row] = [at % kept.width, Math.floor(at / kept.width)]
  const place = isTelling(shade) ? placeIn(pair, placing, [column, row]) : undefined
  if (!place) return undefined
  const [px, py] = place
  const seen = lumaAt(asked, px, py)
  if (!isTelling(seen)) return undefined
  const right = (placing.gain * (lumaAt(asked, px + 1, py) - lumaAt(asked, px - 1, py))) / 2
  const down = (placing.gain * (lumaAt(asked, px, py + 1) - lumaAt(asked, px, py - 1))) / 2
  const [u, v] = [column - (kept.width - 1) / 2, row - (kept.height - 1) / 2]
  const slopes = [right * u + down * v, down * u - right * v, right, down, seen, 1]
  return { slopes, off: placing.gain * seen + placing.bias - shade }
}

/** One step of Gauss and Newton toward the least squares of the differences (Lucas and Kanade). */
const step = (pair: Pair, placing: Placing): Placing | undefined => {
  const rows: Rows = Array.from({ length: unknowns }, () => new Array<number>(unknowns + 1).fill(0))
  for (let at = 0; at < pair.kept.pixels.length; at++) {
    const seen = look(pair, placing, at)
    if (seen) add(rows, seen.slopes, seen.off)
  }
  const better = solved(rows)
  if (!better) return undefined
  const [cos = 0, sin = 0, x = 0, y = 0, gain = 0, bias = 0] = better
  return {
    cos: placing.cos + cos,
    sin: placing.sin + sin,
    x: placing.x + x,
    y: placing.y + y,
    gain: placing.gain + gain,
    bias: placing.bias + bias,
  }
}

const levels = [32, 64, 192] as const
const steps = 6

const resized = (placing: Placing, from: Pair, to: Pair): Placing => {
  const [asked, kept] = [to.asked.width / from.asked.width, to.kept.width / from.kept.width]
  const scale = asked / kept
  return {
    ...placing,
    cos: placing.cos * scale,
    sin: placing.sin * scale,
    x: placing.x * asked,
    y: placing.y * asked,
  }
}

/** Far from where it began is no alignment of this pair. */
const isSane = ({ cos, sin, gain }: Placing): boolean => {
  const scale = Math.hypot(cos, sin)
  return scale > 0.5 && scale < 2 && gain > 0.3 && gain < 3
}

type Laid = { readonly pair: Pair; readonly placing: Placing }

const settled = ({ pair, placing }: Laid): Laid | undefined => {
  let now: Placing | undefined = placing
  for (let at = 0; at < steps && now; at++) now = step(pair, now)
  return now && isSane(now) ? { pair, placing: now } : undefined
}

/** Lays two pictures upon each other, coarsely first; undefined where they do not lie so. */
export const aligned = (pair: Pair, part: Part): Laid | undefined => {
  let laid: Laid | undefined
  for (const long of levels) {
    const small = { kept: reduced(pair.kept, long), asked: reduced(pair.asked, long) }
    const placing = laid ? resized(laid.placing, laid.pair, small) : placingOf(part, small)
    laid = settled({ pair: small, placing })
    if (!laid) return undefined
  }
  return laid
}
