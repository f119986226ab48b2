import { createHash } from 'node:crypto'
import { PNG } from 'pngjs'

/** Pixels as they lie in memory: alpha, blue, green, red. */
const background = 0xffffffff
const ink = 0xff5d560e
const rings = 12
const spokes = 36

/** Whether the dot at (ring, spoke) is inked: a fixed function of the scene, and nothing that a reader could decode. */
const dotsOf = (scene: string) => {
  const bits = createHash('sha512').update(scene).digest()
  return (ring: number, spoke: number) => {
    const at = (ring * spokes + spoke) % (bits.length * 8)
    return (((bits[at >> 3] ?? 0) >> (at & 7)) & 1) === 1
  }
}

const isInked = (dots: ReturnType<typeof dotsOf>, across: number, down: number): boolean => {
  const distance = Math.hypot(across, down)
  if (distance < 0.3) return distance < 0.22
  if (distance > 0.96) return false
  const turn = (Math.atan2(down, across) / (2 * Math.PI) + 1) % 1
  return dots(Math.floor(((distance - 0.3) / 0.66) * rings), Math.floor(turn * spokes))
}

/** A round picture like WeChat's own code, different for each scene; PNG, `width` pixels square. */
export const drawCodePicture = (scene: string, width: number): Buffer => {
  const png = new PNG({ width, height: width })
  const pixels = new Uint32Array(png.data.buffer, png.data.byteOffset, width * width)
  const dots = dotsOf(scene)
  for (let at = 0; at < pixels.length; at++) {
    const across = ((at % width) / width) * 2 - 1
    const down = (Math.floor(at / width) / width) * 2 - 1
    pixels[at] = isInked(dots, across, down) ? ink : background
  }
  return PNG.sync.write(png, { filterType: 2 })
}
