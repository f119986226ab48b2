import sharp, { type JpegOptions } from 'sharp'
import { bytesOf, type Part, pixels, uint16 } from './hostile-file'

export const jpeg = async (options: JpegOptions = {}, width = 320, height = 240): Promise<Uint8Array> =>
  new Uint8Array(
    await sharp(pixels(width, height), { raw: { width, height, channels: 3 } })
      .jpeg(options)
      .toBuffer(),
  )

/** A segment with its length; `marker` its second byte. */
export const segment = (marker: number, ...parts: readonly Part[]): Uint8Array => {
  const body = bytesOf(...parts)
  return bytesOf([0xff, marker], uint16(body.byteLength + 2), body)
}

export const comment = (text: string) => segment(0xfe, text)

/** Segments put right behind the start of a JPEG. */
export const withSegments = (photo: Uint8Array, ...segments: readonly Uint8Array[]): Uint8Array =>
  bytesOf(photo.subarray(0, 2), ...segments, photo.subarray(2))

/** Where a marker stands for the first time, walking the segments; -1 behind the first scan. */
export const markerAt = (photo: Uint8Array, wanted: (marker: number) => boolean): number => {
  const view = new DataView(photo.buffer, photo.byteOffset, photo.byteLength)
  for (let at = 2; at + 4 <= photo.byteLength; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1)
    if (wanted(marker)) return at
    if (marker === 0xda) return -1
  }
  return -1
}

export const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

/** A copy with one byte of its frame header changed; counted from the marker. */
export const withFrameByte = (photo: Uint8Array, offset: number, ...values: readonly number[]): Uint8Array => {
  const copy = photo.slice()
  copy.set(values, markerAt(photo, isFrame) + offset)
  return copy
}
