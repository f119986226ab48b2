import { crc32, inflateSync } from 'node:zlib'

/** In pixels. */
export type Size = { readonly width: number; readonly height: number }

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** Samples of a pixel by colour type (RFC 2083 §2.3). */
const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

type Chunk = { readonly type: string; readonly data: Uint8Array }

/** Every chunk to IEND with its checksum right; undefined where the file breaks off or was damaged. */
const chunksOf = (bytes: Uint8Array): readonly Chunk[] | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: Chunk[] = []
  // a chunk is its length, type, data and checksum: 12 bytes and the data
  for (let at = signature.length; at + 12 <= bytes.length; ) {
    const end = at + 8 + view.getUint32(at)
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end)) return undefined
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    chunks.push({ type, data: bytes.subarray(at + 8, end) })
    if (type === 'IEND') return chunks
    at = end + 4
  }
  return undefined
}

type Header = Size & { readonly bitsPerPixel: number; readonly palette: boolean; readonly interlaced: boolean }

const headerOf = ({ type, data }: Chunk): Header | undefined => {
  const bits = data[8] ?? 0
  const colour = data[9] ?? -1
  const perPixel = samples[colour]
  if (type !== 'IHDR' || data.length !== 13 || !perPixel || ![1, 2, 4, 8, 16].includes(bits)) return undefined
  const view = new DataView(data.buffer, data.byteOffset, 8)
  const [width, height] = [view.getUint32(0), view.getUint32(4)]
  return { width, height, bitsPerPixel: perPixel * bits, palette: colour === 3, interlaced: data[12] === 1 }
}

/** Whether the compressed data holds every row; of an interlaced picture, whether it can be unpacked at all. */
const holdsRows = (chunks: readonly Chunk[], { width, height, bitsPerPixel, interlaced }: Header): boolean => {
  const packed = Buffer.concat(chunks.flatMap(({ type, data }) => (type === 'IDAT' ? [data] : [])))
  const promised = height * (1 + Math.ceil((width * bitsPerPixel) / 8))
  try {
    // the passes of an interlaced picture have more row starts than the picture has rows
    const unpacked = inflateSync(packed, { maxOutputLength: 2 * promised + 64 })
    return interlaced ? unpacked.length > 0 : unpacked.length >= promised
  } catch {
    return false
  }
}

const begins = (bytes: Uint8Array) => signature.every((byte, index) => bytes[index] === byte)

/** Size of a whole PNG of so many pixels at most; undefined for whatever a reader would stumble over. */
export const readPng = (bytes: Uint8Array, mostPixels: number): Size | undefined => {
  const chunks = begins(bytes) ? chunksOf(bytes) : undefined
  const header = chunks?.[0] && headerOf(chunks[0])
  return chunks && header && isReadable(chunks, header, mostPixels)
    ? { width: header.width, height: header.height }
    : undefined
}

const isReadable = (chunks: readonly Chunk[], header: Header, mostPixels: number): boolean => {
  const pixels = header.width * header.height
  if (pixels === 0 || pixels > mostPixels) return false
  const coloured = !header.palette || chunks.some(({ type }) => type === 'PLTE')
  return coloured && holdsRows(chunks, header)
}
