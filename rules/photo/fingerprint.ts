import { type Luma, lumaAt, reduced } from './luma'

/** 64 bits of what a picture shows at large, as two halves. */
export type Fingerprint = { readonly high: number; readonly low: number }

/**
 * Part of a picture: how much of each side, how far its middle is from the picture's (in shares of the sides), and how
 * far it is turned.
 */
export type Part = { readonly share: number; readonly x: number; readonly y: number; readonly degrees: number }

/** What is kept of a picture is its middle, so that something is left of it when the edges are cut away. */
export const keptPart: Part = { share: 0.8, x: 0, y: 0, degrees: 0 }

/** Less than what the middle is reduced to has no details worth a bit. */
const lookedAt = 64
const side = 32
const bits = 64

/** Cosines of the frequencies 0 to 9 at 32 places (DCT-II). */
const frequencies = 10
const cosines = Array.from({ length: frequencies }, (_, u) =>
  Float32Array.from({ length: side }, (__, x) => Math.cos(((2 * x + 1) * u * Math.PI) / (2 * side))),
)

/** The 64 lowest frequencies without the mean, which says only how bright it is. */
const lowest: readonly (readonly [number, number])[] = Array.from(
  { length: frequencies * frequencies },
  (_, at) => [at % frequencies, Math.floor(at / frequencies)] as const,
)
  .filter(([u, v]) => u + v > 0)
  .sort(([a, b], [c, d]) => a * a + b * b - (c * c + d * d) || a - c)
  .slice(0, bits)

const sampled = (picture: Luma, { share, x, y, degrees }: Part): Float32Array => {
  const { width, height } = picture
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
  const values = new Float32Array(side * side)
  for (let at = 0; at < values.length; at++) {
    const u = (((at % side) + 0.5) / side - 0.5) * share * width
    const v = ((Math.floor(at / side) + 0.5) / side - 0.5) * share * height
    const px = (0.5 + x) * width + u * cos - v * sin
    const py = (0.5 + y) * height + u * sin + v * cos
    values[at] = lumaAt(picture, px - 0.5, py - 0.5)
  }
  return values
}

/** Rows first, then columns. */
const frequenciesOf = (values: Float32Array): readonly number[] => {
  const rows = cosines.map((wave) =>
    Float32Array.from({ length: side }, (_, y) => {
      let sum = 0
      for (let x = 0; x < side; x++) sum += (values[y * side + x] ?? 0) * (wave[x] ?? 0)
      return sum
    }),
  )
  return lowest.map(([u, v]) => {
    let sum = 0
    for (let y = 0; y < side; y++) sum += (rows[u]?.[y] ?? 0) * (cosines[v]?.[y] ?? 0)
    return sum
  })
}

const partPrint = (small: Luma, part: Part): Fingerprint => {
  const values = frequenciesOf(sampled(small, part))
  const median = [...values].sort((a, b) => a - b)[bits / 2] ?? 0
  let [high, low] = [0, 0]
  values.forEach((value, at) => {
    if (value < median) return
    if (at < 32) low |= 1 << at
    else high |= 1 << (at - 32)
  })
  return { high: high >>> 0, low: low >>> 0 }
}

/** What is kept of a picture to find it again (pHash: signs of its lowest frequencies against their median). */
export const fingerprintOf = (picture: Luma): Fingerprint => partPrint(reduced(picture, lookedAt), keptPart)

const shares = [0.8, 0.86, 0.93]
const turns = [-2.6, 0, 2.6]
/** Aside by as much as a cut of one side moves the middle. */
const asides = (most: number): readonly (readonly [number, number])[] =>
  most === 0 ? [[0, 0]] : [-most, 0, most].flatMap((x) => [-most, 0, most].map((y) => [x, y] as const))

/** The parts of a picture that may be the middle of another from which it was made. */
export const askedParts: readonly Part[] = shares.flatMap((share) =>
  asides(share === 0.8 ? 0 : (share - keptPart.share) / 2).flatMap(([x, y]) =>
    turns.map((degrees) => ({ share, x, y, degrees })),
  ),
)

/** What to look for, to find the picture from which this one may have been made. */
export const asked = (picture: Luma): readonly { readonly part: Part; readonly print: Fingerprint }[] => {
  const small = reduced(picture, lookedAt)
  return askedParts.map((part) => ({ part, print: partPrint(small, part) }))
}

const ones = (word: number): number => {
  let rest = word - ((word >>> 1) & 0x55555555)
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333)
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** In how many of the 64 bits two differ. */
export const distanceOf = (one: Fingerprint, other: Fingerprint): number =>
  ones(one.high ^ other.high) + ones(one.low ^ other.low)
