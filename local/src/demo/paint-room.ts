import { PNG } from 'pngjs'
import type { Random } from './random'

const width = 160
const height = 120

/** A photograph as a demonstration can have one: a wall, a floor and something that stands there. */
export const paintRoom = (random: Random): Uint8Array => {
  const png = new PNG({ width, height })
  const horizon = random.int(60, 80)
  const [left, right, top] = [random.int(20, 60), random.int(90, 140), random.int(24, 50)]
  const hue = random.int(0, 60)
  const isThing = (x: number, y: number) => [x > left, x < right, y > top, y < horizon + 20].every(Boolean)
  const greyAt = (x: number, y: number) => (y < horizon ? 214 : 168 - ((x >> 4) + (y >> 4)) * 2)
  for (let n = 0; n < width * height; n++) {
    const [x, y] = [n % width, Math.floor(n / width)]
    const grey = greyAt(x, y)
    png.data.set(isThing(x, y) ? [90 + hue, 120, 140 - hue, 255] : [grey, grey, grey - 8, 255], n * 4)
  }
  return new Uint8Array(PNG.sync.write(png, { filterType: 0, deflateLevel: 6 }))
}
