import { randomFrom } from '@app/local/demo/random'
import { PNG } from 'pngjs'

const [width, height, tiles] = [320, 240, 8] as const

/** The n-th photograph of a kitchen: none looks like another, as none taken on the spot does. */
export const photograph = (n: number): Buffer => {
  const random = randomFrom(1_000 + n)
  const shades = Array.from({ length: tiles * tiles }, () => [
    random.int(0, 255),
    random.int(0, 255),
    random.int(0, 255),
  ])
  const png = new PNG({ width, height })
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const tile = Math.floor((y * tiles) / height) * tiles + Math.floor((x * tiles) / width)
      png.data.set([...(shades[tile] ?? []), 255], (y * width + x) * 4)
    }
  }
  return PNG.sync.write(png)
}
