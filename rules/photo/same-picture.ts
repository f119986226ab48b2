import { aligned, isTelling, type Placing, placeIn } from './align'
import type { Part } from './fingerprint'
import { highPass, type Luma, lumaAt } from './luma'

/** How well the details of two pictures agree once they lie upon each other, 1 for the same. */
export type Agreement = {
  /** Of all details together. */
  readonly whole: number
  /** Of the fields that agree least: the fifth part of them agrees no better. */
  readonly worst: number
  /** Share of the kept picture that is in the other. */
  readonly covered: number
}

type Sums = { n: number; a: number; b: number; aa: number; bb: number; ab: number }
const none = (): Sums => ({ n: 0, a: 0, b: 0, aa: 0, bb: 0, ab: 0 })

const count = (sums: Sums, a: number, b: number): void => {
  sums.n += 1
  sums.a += a
  sums.b += b
  sums.aa += a * a
  sums.bb += b * b
  sums.ab += a * b
}

const varianceOf = (n: number, sum: number, squares: number): number => squares / n - (sum / n) ** 2

const correlation = ({ n, a, b, aa, bb, ab }: Sums): number => {
  const spread = Math.sqrt(Math.max(0, varianceOf(n, a, aa)) * Math.max(0, varianceOf(n, b, bb)))
  return spread < 1e-6 ? 0 : (ab / n - (a / n) * (b / n)) / spread
}

const fields = { across: 8, down: 6 } as const
const radius = 2
/** Fewer pixels or less detail than this say nothing about a field. */
const telling = { pixels: 40, variance: 12 }

/** The asked picture as it lies upon the kept one. */
const laid = (pair: { readonly kept: Luma; readonly asked: Luma }, placing: Placing) => {
  const { width, height } = pair.kept
  const pixels = new Float32Array(width * height)
  const isIn = new Uint8Array(width * height)
  for (let at = 0; at < pixels.length; at++) {
    const place = placeIn(pair, placing, [at % width, Math.floor(at / width)])
    if (!place) continue
    const seen = lumaAt(pair.asked, place[0], place[1])
    pixels[at] = seen
    isIn[at] = isTelling(seen) && isTelling(pair.kept.pixels[at] ?? 0) ? 1 : 0
  }
  return { picture: { width, height, pixels }, isIn }
}

/** Pixels whose surroundings are in both. */
const isInside = (isIn: Uint8Array, width: number, at: number): boolean => {
  const column = at % width
  if (column < radius || column >= width - radius) return false
  return [-radius - radius * width, radius - radius * width, radius * width - radius, radius * width + radius].every(
    (aside) => isIn[at + aside] === 1,
  )
}

const fieldAt = ({ width, height }: Luma, at: number): number =>
  Math.floor((Math.floor(at / width) * fields.down) / height) * fields.across +
  Math.floor(((at % width) * fields.across) / width)

/** How far one picture is another, from the part by which it was found; undefined where they do not lie upon each other. */
export const agreementOf = (pair: { readonly kept: Luma; readonly asked: Luma }, part: Part): Agreement | undefined => {
  const found = aligned(pair, part)
  if (!found) return undefined
  const { picture, isIn } = laid(found.pair, found.placing)
  const [kept, asked] = [highPass(found.pair.kept, radius), highPass(picture, radius)]
  const whole = none()
  const each = Array.from({ length: fields.across * fields.down }, none)
  for (let at = 0; at < kept.pixels.length; at++) {
    if (!isInside(isIn, kept.width, at)) continue
    const [a, b] = [kept.pixels[at] ?? 0, asked.pixels[at] ?? 0]
    count(whole, a, b)
    count(each[fieldAt(kept, at)] as Sums, a, b)
  }
  const told = each
    .filter(({ n, a, aa }) => n >= telling.pixels && varianceOf(n, a, aa) >= telling.variance)
    .map(correlation)
    .sort((one, other) => one - other)
  return {
    whole: correlation(whole),
    worst: told[Math.floor(told.length / 5)] ?? 0,
    covered: whole.n / kept.pixels.length,
  }
}

/**
 * From where on two pictures are one. Another picture of the same corner agrees less: what is near moves against what is
 * far as soon as the camera moves, and something was always taken away. Set on generated pictures
 * (`npm run fingerprint -w bench`).
 */
export const oneFrom = { whole: 0.912, worst: 0.78, covered: 0.1 } as const

export const isOnePicture = ({ whole, worst, covered }: Agreement): boolean =>
  whole >= oneFrom.whole && worst >= oneFrom.worst && covered >= oneFrom.covered
