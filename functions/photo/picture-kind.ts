import type { PictureFault, PictureType } from '@app/types/photo/values'

const text = (bytes: Uint8Array, from: number, length: number) =>
  String.fromCharCode(...bytes.subarray(from, from + length))

const pngStart = '\x89PNG\r\n\x1a\n'
const jpegStart = '\xff\xd8\xff'

/** First bytes of formats that phones and computers make, as far as they are pictures. */
const others: readonly ((bytes: Uint8Array) => boolean)[] = [
  (bytes) => /^GIF8[79]a/.test(text(bytes, 0, 6)),
  (bytes) => text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 4) === 'WEBP',
  // HEIC, AVIF and their kin: a box of brands
  (bytes) => text(bytes, 4, 4) === 'ftyp',
  (bytes) => ['II*\0', 'MM\0*', '\0\0\x01\0'].includes(text(bytes, 0, 4)) || text(bytes, 0, 2) === 'BM',
]

/** What a file is by its own first bytes, whatever it is called: a JPEG or a PNG, or why it is neither. */
export const pictureKind = (bytes: Uint8Array): PictureType | PictureFault => {
  if (text(bytes, 0, 3) === jpegStart) return 'image/jpeg'
  if (text(bytes, 0, 8) === pngStart) return isAnimated(bytes) ? 'photo.animated' : 'image/png'
  return others.some((is) => is(bytes)) ? 'photo.otherFormat' : 'photo.notAPicture'
}

/** An `acTL` chunk before the first row: a PNG of several pictures (APNG), of which only the first would be drawn. */
const isAnimated = (bytes: Uint8Array): boolean => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  // a chunk is its length, type, data and checksum: 12 bytes and the data
  for (let at = pngStart.length; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    const type = text(bytes, at + 4, 4)
    if (type === 'acTL') return true
    if (type === 'IDAT') return false
  }
  return false
}
