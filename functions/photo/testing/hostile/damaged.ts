import { deflateSync } from 'node:zlib'
import { bytesOf, canary, type HostileFile, noise, pixels, uint16, uint32 } from './hostile-file'
import { isFrame, jpeg, markerAt, segment, withFrameByte, withSegments } from './jpeg-parts'
import { chunk, end, header, packed, plainPng, pngStart, withChunks } from './png-parts'

const broken = ['photo.broken'] as const
const tooLarge = ['photo.tooManyPixels'] as const
/** A decoder may bear it: what it draws is drawn anew. */
const either = ['shown', 'photo.broken'] as const

/** In hundredths of the file; the last without its end marker alone. */
const places = [1, 3, 10, 25, 40, 50, 60, 75, 90, 99]

const rows = () => {
  const width = 64 * 3
  const flat = pixels(64, 48)
  return bytesOf(...Array.from({ length: 48 }, (_, y) => bytesOf([0], flat.subarray(y * width, (y + 1) * width))))
}
const colours = () => bytesOf(pngStart, header({ width: 64, height: 48 }), packed(rows()), end)

const torn: readonly HostileFile[] = [
  ...places.map((place) => ({
    what: `a JPEG torn at ${place} %`,
    fate: broken,
    make: async () => {
      const photo = await jpeg({ quality: 90 })
      return photo.subarray(0, Math.max(4, Math.floor((photo.byteLength * place) / 100)))
    },
  })),
  { what: 'a JPEG without its end marker', fate: broken, make: async () => (await jpeg()).subarray(0, -2) },
  {
    what: 'a progressive JPEG torn',
    fate: broken,
    make: async () => (await jpeg({ progressive: true })).subarray(0, -900),
  },
  ...[12, 30, 45, 60, 90].map((place) => ({
    what: `a PNG torn at ${place} %`,
    fate: broken,
    make: () => colours().subarray(0, Math.max(9, Math.floor((colours().byteLength * place) / 100))),
  })),
]

const flipped = (png: Uint8Array, at: number) => png.map((byte, index) => (index === at ? byte ^ 0x40 : byte))

const wrong: readonly HostileFile[] = [
  { what: 'a PNG header with a wrong checksum', fate: broken, make: () => flipped(plainPng(9, 9), 30) },
  { what: 'PNG rows with a wrong checksum', fate: broken, make: () => flipped(colours(), colours().byteLength - 14) },
  { what: 'a PNG of no rows', fate: broken, make: () => bytesOf(pngStart, header({ width: 9, height: 9 }), end) },
  { what: 'a PNG that is over at once', fate: broken, make: () => bytesOf(pngStart, end) },
  {
    what: 'a PNG of no width',
    fate: broken,
    make: () => bytesOf(pngStart, header({ width: 0, height: 9 }), packed(new Uint8Array(9)), end),
  },
  {
    what: 'a palette that is not there',
    fate: broken,
    make: () => bytesOf(pngStart, header({ width: 9, height: 9, colour: 3 }), packed(new Uint8Array(90)), end),
  },
  {
    what: 'colours beyond the palette',
    fate: either,
    make: () =>
      bytesOf(
        pngStart,
        header({ width: 9, height: 9, colour: 3 }),
        chunk('PLTE', bytesOf([1, 2, 3])),
        packed(Uint8Array.from({ length: 90 }, (_, at) => (at % 10 === 0 ? 0 : 255))),
        end,
      ),
  },
  {
    what: 'a palette of 300 colours',
    fate: either,
    make: () =>
      bytesOf(
        pngStart,
        header({ width: 9, height: 9, colour: 3 }),
        chunk('PLTE', noise(900)),
        packed(new Uint8Array(90)),
        end,
      ),
  },
  { what: 'a JPEG without a frame', fate: broken, make: async () => withFrameByte(await jpeg(), 1, 0xfe) },
  { what: 'a JPEG of no height', fate: broken, make: async () => withFrameByte(await jpeg(), 5, 0, 0) },
  { what: 'a JPEG of seven components', fate: broken, make: async () => withFrameByte(await jpeg(), 9, 7) },
  { what: 'a JPEG of 12 bits', fate: broken, make: async () => withFrameByte(await jpeg(), 4, 12) },
  { what: 'a lossless JPEG', fate: broken, make: async () => withFrameByte(await jpeg(), 1, 0xc3) },
  { what: 'an arithmetic-coded JPEG', fate: either, make: async () => withFrameByte(await jpeg(), 1, 0xc9) },
  { what: 'a JPEG of two frames', fate: broken, make: async () => twoFrames(await jpeg()) },
  {
    what: 'a segment longer than the file',
    fate: broken,
    make: async () => withSegments(await jpeg({}, 8, 8), bytesOf([0xff, 0xe1, 0xff, 0xff])),
  },
]

const twoFrames = (photo: Uint8Array) => {
  const at = markerAt(photo, isFrame)
  const length = 2 + new DataView(photo.buffer, photo.byteOffset + at + 2, 2).getUint16(0)
  return bytesOf(photo.subarray(0, at + length), photo.subarray(at))
}

const megabytes = (count: number) => deflateSync(new Uint8Array(count * 1_000_000), { level: 9 })

/** Little that unpacks to much. */
const bombs: readonly HostileFile[] = [
  {
    what: '30,000 × 30,000 pixels',
    fate: tooLarge,
    make: () =>
      bytesOf(
        pngStart,
        header({ width: 30_000, height: 30_000, bits: 1, colour: 0 }),
        chunk('IDAT', megabytes(112)),
        end,
      ),
  },
  {
    what: 'a header of 2,147,483,647 pixels a side',
    fate: ['photo.tooManyPixels', 'photo.broken'],
    make: () => bytesOf(pngStart, header({ width: 0x7fff_ffff, height: 0x7fff_ffff }), packed(new Uint8Array(99)), end),
  },
  {
    what: 'a JPEG of 65,500 pixels a side',
    fate: tooLarge,
    make: async () => withFrameByte(await jpeg(), 5, ...uint16(65_500), ...uint16(65_500)),
  },
  { what: 'a few pixels too many', fate: tooLarge, make: () => plainPng(2_001, 2_000) },
  {
    what: 'one line of four million and one',
    fate: ['photo.tooManyPixels', 'photo.broken'],
    make: () => plainPng(4_000_001, 1),
  },
  {
    what: 'rows that unpack to 200 MB of a small PNG',
    fate: either,
    make: () => bytesOf(pngStart, header({ width: 64, height: 64, colour: 0 }), chunk('IDAT', megabytes(200)), end),
  },
  {
    what: 'a profile that unpacks to 100 MB',
    fate: either,
    make: () => withChunks(plainPng(9, 9), chunk('iCCP', bytesOf('p\0\0', megabytes(100)))),
  },
  {
    what: 'text that unpacks to 100 MB',
    fate: either,
    make: () => withChunks(plainPng(9, 9), chunk('zTXt', bytesOf('p\0\0', megabytes(100)))),
  },
  {
    what: 'ten thousand texts',
    fate: either,
    make: () =>
      withChunks(plainPng(9, 9), ...Array.from({ length: 10_000 }, () => chunk('tEXt', bytesOf('k\0', canary)))),
  },
  {
    what: 'ten thousand scans',
    fate: either,
    make: async () => manyScans(await jpeg({ progressive: true }, 640, 480)),
  },
  {
    what: 'a thousand profiles',
    fate: either,
    make: async () =>
      withSegments(
        await jpeg(),
        ...Array.from({ length: 1_000 }, () => segment(0xe2, 'ICC_PROFILE\0\x01\x01', uint32(99), noise(60))),
      ),
  },
]

/** The last scan of a progressive picture again and again. */
const manyScans = (photo: Uint8Array) => {
  const bytes = Buffer.from(photo)
  const last = bytes.lastIndexOf(Buffer.from([0xff, 0xda]))
  const scan = bytes.subarray(last, -2)
  return bytesOf(
    bytes.subarray(0, last),
    ...Array.from({ length: Math.min(10_000, Math.floor(1_500_000 / scan.byteLength)) }, () => scan),
    [0xff, 0xd9],
  )
}

/** Photos that were, and files that only begin like one. */
export const damagedFiles: readonly HostileFile[] = [...torn, ...wrong, ...bombs]
