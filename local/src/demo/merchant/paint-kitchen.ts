import { PNG } from 'pngjs'
import type { Random } from '../random'

const [width, height] = [200, 150]
type Colour = readonly [number, number, number]
type Shape = { readonly x: number; readonly y: number; readonly w: number; readonly h: number; readonly round: boolean }

const walls: readonly Colour[] = [
  [228, 232, 232],
  [238, 230, 214],
  [214, 226, 220],
  [224, 220, 232],
]
const things: readonly Colour[] = [
  [176, 186, 196],
  [94, 104, 116],
  [196, 92, 60],
  [222, 178, 80],
  [98, 146, 84],
  [70, 118, 160],
  [240, 240, 236],
  [132, 84, 58],
]

const dark = ([r, g, b]: Colour, by: number): Colour => [r - by, g - by, b - by]

const draw = (png: PNG, { x, y, w, h, round }: Shape, colour: Colour): void => {
  for (let row = Math.max(0, y); row < Math.min(height, y + h); row++) {
    for (let at = Math.max(0, x); at < Math.min(width, x + w); at++) {
      const [dx, dy] = [(at + 0.5 - x - w / 2) / (w / 2), (row + 0.5 - y - h / 2) / (h / 2)]
      if (round && dx * dx + dy * dy > 1) continue
      // light comes from the upper left
      const shade = Math.round((dx + dy) * 14)
      png.data.set([...dark(colour, shade), 255], (row * width + at) * 4)
    }
  }
}

const tiles = (png: PNG, size: number, horizon: number, colour: Colour): void => {
  for (let y = 0; y < horizon; y += size) {
    for (let x = 0; x < width; x += size)
      draw(png, { x: x + 1, y: y + 1, w: size - 1, h: Math.min(size, horizon - y) - 1, round: false }, colour)
  }
}

/** Pots, boards, bowls and boxes on a worktop or a shelf, by their feet. */
const standing = (png: PNG, random: Random, feet: number): void => {
  for (let x = random.int(-8, 14); x < width - 12; ) {
    const [w, h] = [random.int(14, 44), random.int(10, 40)]
    const round = random.chance(0.4)
    const colour = random.pick(things)
    draw(png, { x, y: feet - h, w, h, round }, colour)
    if (random.chance(0.5)) draw(png, { x: x + 3, y: feet - h - 4, w: w - 6, h: 6, round: true }, dark(colour, 24))
    x += w + random.int(4, 26)
  }
}

/** What a photograph from a kitchen may show: tiles, a shelf, a worktop, and what stands there; never twice the same. */
export const paintKitchen = (random: Random): Uint8Array => {
  const png = new PNG({ width, height })
  const wall = random.pick(walls)
  const horizon = random.int(84, 108)
  draw(png, { x: 0, y: 0, w: width, h: height, round: false }, dark(wall, 22))
  tiles(png, random.int(16, 30), horizon, wall)
  const shelf = random.int(34, 52)
  draw(png, { x: random.int(0, 60), y: shelf, w: random.int(80, 160), h: 4, round: false }, things[0] as Colour)
  standing(png, random, shelf)
  const top = random.pick(things.slice(0, 2))
  draw(png, { x: 0, y: horizon, w: width, h: height - horizon, round: false }, dark(top, 6))
  standing(png, random, horizon + random.int(6, 16))
  standing(png, random, height - random.int(2, 10))
  return new Uint8Array(PNG.sync.write(png, { deflateLevel: 6 }))
}
