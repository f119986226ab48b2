const begins = (bytes: Uint8Array, ...start: readonly number[]) => start.every((byte, index) => bytes[index] === byte)

/** PNG (RFC 2083 §3.1) by its first eight bytes, whatever the file was called. */
export const isPng = (bytes: Uint8Array): boolean => begins(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

/** JPEG by its start-of-image marker. */
const isJpeg = (bytes: Uint8Array): boolean => begins(bytes, 0xff, 0xd8, 0xff)

/** Whether the document's renderer can read the picture. */
export const isPicture = (bytes: Uint8Array): boolean => isPng(bytes) || isJpeg(bytes)

/** One grey pixel, for a photograph whose file is no picture: its place, time and hash are printed all the same. */
export const blankPicture: Uint8Array = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mN4AgAA5gDl9VLzQwAAAABJRU5ErkJggg==',
  'base64',
)
