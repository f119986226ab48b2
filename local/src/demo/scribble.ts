import { PNG } from 'pngjs'
import type { Random } from './random'

const width = 240
const height = 90

/** A drawn signature: a few strokes with a thick pen on nothing, as the canvas of the phone gives it. */
export const scribble = (random: Random): Uint8Array => {
  const png = new PNG({ width, height })
  let x = 20
  let y = height / 2
  for (let stroke = 0; stroke < 9; stroke++) {
    const [toX, toY] = [x + random.int(12, 28), random.int(16, height - 16)]
    for (let t = 0; t <= 1; t += 0.02) dot(png, x + (toX - x) * t, y + (toY - y) * t)
    ;[x, y] = [toX, toY]
  }
  return new Uint8Array(PNG.sync.write(png, { filterType: 0, deflateLevel: 6 }))
}

const dot = (png: PNG, x: number, y: number): void => {
  for (let dx = -1; dx <= 1; dx++) {
    for (let dy = -1; dy <= 1; dy++) {
      const at = (Math.round(y + dy) * width + Math.round(x + dx)) * 4
      png.data.writeUInt32BE(0x1c2540ff, Math.max(0, Math.min(at, png.data.length - 4)))
    }
  }
}
