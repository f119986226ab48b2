import { PNG } from 'pngjs'

type Colour = readonly [red: number, green: number, blue: number]

const paint = (png: PNG, colourAt: (x: number, y: number) => Colour | undefined): Uint8Array => {
  for (let y = 0; y < png.height; y++)
    for (let x = 0; x < png.width; x++) {
      const colour = colourAt(x, y)
      png.data.set(colour ? [...colour, 255] : [255, 255, 255, 0], (y * png.width + x) * 4)
    }
  return new Uint8Array(PNG.sync.write(png))
}

/** A picture of one colour. */
export const plainPng = (width: number, height: number, colour: Colour): Uint8Array =>
  paint(new PNG({ width, height }), () => colour)

/** A stroke such as a canvas leaves behind: a wave of blue ink, transparent around it. */
export const signaturePng = (waves: number): Uint8Array =>
  paint(new PNG({ width: 320, height: 120 }), (x, y) =>
    Math.abs(60 + 40 * Math.sin((x / 320) * waves * Math.PI) - y) < 5 && x > 10 && x < 310 ? [24, 36, 120] : undefined,
  )
