import jsqr from 'jsqr'
import { PNG } from 'pngjs'

/** The text of the QR code in a picture (PNG). */
export const readQr = (picture: Uint8Array): string | undefined => {
  const { data, width, height } = PNG.sync.read(Buffer.from(picture))
  return jsqr(new Uint8ClampedArray(data), width, height)?.data
}
