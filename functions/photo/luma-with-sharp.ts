import type { Luma } from '@app/rules/photo/luma'

/** Brightness of a picture that we drew ourselves, at the size that pictures are compared in; undefined for no picture. */
export type ReadLuma = (body: Uint8Array) => Promise<Luma | undefined>

/** Longest side in pixels: details are compared at less than half of it. */
const side = 480

export const lumaWithSharp = (): ReadLuma => {
  let library: Promise<typeof import('sharp')> | undefined
  return async (body) => {
    library ??= import('sharp')
    const { default: sharp } = await library
    try {
      const { data, info } = await sharp(body)
        .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
        .greyscale()
        .raw()
        .toBuffer({ resolveWithObject: true })
      return { width: info.width, height: info.height, pixels: Float32Array.from(data) }
    } catch {
      return undefined
    }
  }
}
