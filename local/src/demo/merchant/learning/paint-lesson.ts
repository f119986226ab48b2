import { PNG } from 'pngjs'

const [width, height] = [480, 270]
type Colour = readonly [number, number, number]

const fill = (png: PNG, [x, y, w, h]: readonly [number, number, number, number], [r, g, b]: Colour): void => {
  for (let row = Math.max(0, y); row < Math.min(height, y + h); row++)
    for (let at = Math.max(0, x); at < Math.min(width, x + w); at++)
      png.data.set([r, g, b, 255], (row * width + at) * 4)
}

const paper: Colour = [246, 243, 236]
const ink: Colour = [62, 68, 74]

const sheet = (): PNG => {
  const png = new PNG({ width, height })
  fill(png, [0, 0, width, height], paper)
  return png
}

const bytes = (png: PNG): Uint8Array => new Uint8Array(PNG.sync.write(png, { deflateLevel: 6 }))

const boards: readonly Colour[] = [
  [196, 68, 58],
  [64, 120, 176],
  [92, 150, 84],
  [236, 232, 222],
]

/** Four boards of four colours, each with its knife: red, blue, green and white. */
export const paintBoards = (): Uint8Array => {
  const png = sheet()
  fill(png, [0, 210, width, 60], [214, 206, 190])
  for (const [n, colour] of boards.entries()) {
    const x = 30 + n * 110
    fill(png, [x, 50, 90, 160], ink)
    fill(png, [x + 2, 52, 86, 156], colour)
    fill(png, [x + 36, 62, 18, 10], paper)
    fill(png, [x + 70, 90, 8, 76], [206, 212, 216])
    fill(png, [x + 69, 166, 10, 34], ink)
  }
  return bytes(png)
}

/** From cold to hot: frozen, chilled, the stretch in which germs grow, and hot hold; a mark at each of its ends. */
export const paintTemperatures = (): Uint8Array => {
  const png = sheet()
  const stretches: readonly (readonly [number, number, Colour])[] = [
    [30, 90, [58, 92, 156]],
    [120, 70, [112, 168, 208]],
    [190, 160, [206, 84, 62]],
    [350, 100, [226, 160, 70]],
  ]
  for (const [x, w, colour] of stretches) {
    fill(png, [x, 110, w, 56], colour)
    fill(png, [x, 96, 2, 84], ink)
  }
  fill(png, [450, 96, 2, 84], ink)
  for (let x = 30; x <= 450; x += 14) fill(png, [x, 172, 1, 8], ink)
  return bytes(png)
}
