import type { Size } from './read-png'

const startOfImage = 0xd8
const endOfImage = 0xd9
const startOfScan = 0xda
/** Baseline, extended and progressive frames: what the document's renderer decodes (ITU T.81 table B.1). */
const frames: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2])

/** `at` its first byte after marker and length, `end` the first that is no longer its own. */
type Segment = { readonly marker: number; readonly at: number; readonly end: number }

/** The segment that begins here, after any number of fill bytes; undefined where the file breaks off. */
const segmentAt = (view: DataView, from: number): Segment | undefined => {
  let at = from
  while (at + 4 <= view.byteLength && view.getUint16(at) === 0xffff) at += 1
  if (at + 4 > view.byteLength || view.getUint8(at) !== 0xff) return undefined
  const length = view.getUint16(at + 2)
  if (length < 2 || at + 2 + length > view.byteLength) return undefined
  return { marker: view.getUint8(at + 1), at: at + 4, end: at + 2 + length }
}

/** The segments up to the first scan; undefined where there is none. */
const segmentsOf = (view: DataView): readonly Segment[] | undefined => {
  const segments: Segment[] = []
  for (let segment = segmentAt(view, 2); segment; segment = segmentAt(view, segment.end)) {
    segments.push(segment)
    if (segment.marker === startOfScan) return segments
  }
  return undefined
}

/** Within compressed data a byte FF is always followed by 00 or a restart, so the end's marker stands for itself. */
const ends = (bytes: Uint8Array, from: number): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(Buffer.from([0xff, endOfImage]), from) >= from

/** Size of a JPEG that is there to its end, of so many pixels at most. What its scans hold is not unpacked. */
export const readJpeg = (bytes: Uint8Array, mostPixels: number): Size | undefined => {
  if (bytes[0] !== 0xff || bytes[1] !== startOfImage) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const segments = segmentsOf(view)
  const frame = segments?.find(({ marker }) => frames.has(marker))
  const scan = segments?.at(-1)
  if (!frame || !scan || frame.end - frame.at < 6 || !ends(bytes, scan.end)) return undefined
  const [height, width] = [view.getUint16(frame.at + 1), view.getUint16(frame.at + 3)]
  const pixels = width * height
  return pixels > 0 && pixels <= mostPixels ? { width, height } : undefined
}
