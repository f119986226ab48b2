/** Brightness of a picture, row by row, 0 black to 255 white. */
export type Luma = { readonly width: number; readonly height: number; readonly pixels: Float32Array }

const within = (value: number, most: number): number => (value < 0 ? 0 : value > most ? most : value)

/** Between four pixels; beyond the edge the edge goes on. */
export const lumaAt = ({ width, height, pixels }: Luma, x: number, y: number): number => {
  const [left, top] = [within(x, width - 1), within(y, height - 1)]
  const [column, row] = [Math.min(Math.floor(left), width - 2), Math.min(Math.floor(top), height - 2)]
  const [right, down] = [left - column, top - row]
  const at = row * width + column
  const above = (pixels[at] ?? 0) * (1 - right) + (pixels[at + 1] ?? 0) * right
  const below = (pixels[at + width] ?? 0) * (1 - right) + (pixels[at + width + 1] ?? 0) * right
  return above * (1 - down) + below * down
}

const mapped = (width: number, height: number, of: (x: number, y: number) => number): Luma => {
  const pixels = new Float32Array(width * height)
  for (let at = 0; at < pixels.length; at++) pixels[at] = of(at % width, Math.floor(at / width))
  return { width, height, pixels }
}

/** Which pixels of a row stand for one of a shorter row, and with what weight: those in part within, in part. */
const shareOf = (at: number, count: number, from: number): readonly (readonly [number, number])[] => {
  const [first, last] = [(at * from) / count, ((at + 1) * from) / count]
  const shares: (readonly [number, number])[] = []
  for (let one = Math.floor(first); one < last; one++)
    shares.push([one, (Math.min(last, one + 1) - Math.max(first, one)) / (last - first)])
  return shares
}

const narrowed = ({ width, height, pixels }: Luma, count: number): Luma => {
  const shares = Array.from({ length: count }, (_, at) => shareOf(at, count, width))
  return mapped(count, height, (x, y) => {
    let sum = 0
    for (const [one, weight] of shares[x] ?? []) sum += (pixels[y * width + one] ?? 0) * weight
    return sum
  })
}

const turned = ({ width, height, pixels }: Luma): Luma => mapped(height, width, (x, y) => pixels[x * width + y] ?? 0)

/** Smaller, each pixel the mean of those that it stands for; the longer side as given, or as it was where shorter. */
export const reduced = (picture: Luma, longSide: number): Luma => {
  const scale = Math.min(1, longSide / Math.max(picture.width, picture.height))
  const [width, height] = [
    Math.max(2, Math.round(picture.width * scale)),
    Math.max(2, Math.round(picture.height * scale)),
  ]
  return turned(narrowed(turned(narrowed(picture, width)), height))
}

/** Of each row, the mean of the pixels up to `radius` away. */
const smoothedRows = ({ width, height, pixels }: Luma, radius: number): Luma =>
  mapped(width, height, (x, y) => {
    const [first, last] = [Math.max(0, x - radius), Math.min(width - 1, x + radius)]
    let sum = 0
    for (let at = first; at <= last; at++) sum += pixels[y * width + at] ?? 0
    return sum / (last - first + 1)
  })

/** What stands out from its surroundings: less the mean of the pixels up to `radius` away. */
export const highPass = (picture: Luma, radius: number): Luma => {
  const around = turned(smoothedRows(turned(smoothedRows(picture, radius)), radius))
  return mapped(
    picture.width,
    picture.height,
    (x, y) => (picture.pixels[y * picture.width + x] ?? 0) - (around.pixels[y * picture.width + x] ?? 0),
  )
}
