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
