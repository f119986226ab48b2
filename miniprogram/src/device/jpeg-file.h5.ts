import type { JpegFile } from './jpeg-file'
import { jpegTries, mostPhotoBytes } from './jpeg-tries'

/** Characters of a data address that holds as many bytes. */
const most = (mostPhotoBytes * 4) / 3

const scaled = (canvas: HTMLCanvasElement, scale: number): HTMLCanvasElement => {
  if (scale === 1) return canvas
  const smaller = document.createElement('canvas')
  smaller.width = Math.round(canvas.width * scale)
  smaller.height = Math.round(canvas.height * scale)
  smaller.getContext('2d')?.drawImage(canvas, 0, 0, smaller.width, smaller.height)
  return smaller
}

export const jpegFile: JpegFile = async (canvas) => {
  let address = ''
  for (const { quality, scale } of jpegTries) {
    address = scaled(canvas, scale).toDataURL('image/jpeg', quality)
    if (address.length <= most) break
  }
  return { path: address }
}
