import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { bytesOf, canary, type HostileFile, noise, pixels, uint32 } from './hostile-file'
import { comment, jpeg, segment, withSegments } from './jpeg-parts'
import { chunk, plainPng, withChunks } from './png-parts'

const shown = ['shown'] as const
const secret = { fate: shown, carries: true } as const

const gps = { GPSLatitudeRef: 'N', GPSLatitude: '29/1 30/1 1234/100', GPSLongitudeRef: 'E' }
const page = `<!doctype html><script>${canary}</script>`
const script = `*/=1;alert("${canary}");/*`
const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><exif:GPSLatitude>${canary}</exif:GPSLatitude></x:xmpmeta>`

const raw = (width = 320, height = 240, channels: 1 | 3 | 4 = 3) =>
  sharp(pixels(width, height, channels), { raw: { width, height, channels } })
const made = async (picture: { toBuffer: () => Promise<Buffer> }) => new Uint8Array(await picture.toBuffer())

const exif = (more: Uint8Array | string = '', orientation = 1) =>
  segment(
    0xe1,
    'Exif\0\0MM\0*',
    uint32(8),
    // two entries: orientation, and a copyright that lies behind the directory
    [0, 2, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0],
    [0x82, 0x98, 0, 2, ...uint32(canary.length + 1), ...uint32(38)],
    uint32(0),
    `${canary}\0`,
    more,
  )

/** Photos that are photos, and nothing of what they carry besides. */
const carriers: readonly HostileFile[] = [
  {
    what: 'GPS in EXIF',
    ...secret,
    make: () =>
      made(
        raw()
          .jpeg()
          .withExif({ IFD0: { Copyright: canary }, IFD3: gps }),
      ),
  },
  { what: 'EXIF of 60 KB', ...secret, make: async () => withSegments(await jpeg(), exif(noise(60_000))) },
  {
    what: 'a thumbnail in EXIF, with GPS of its own',
    ...secret,
    make: async () => withSegments(await jpeg(), exif(withSegments(await jpeg({}, 40, 30), exif()))),
  },
  { what: 'EXIF that turns the picture', ...secret, make: async () => withSegments(await jpeg(), exif('', 6)) },
  { what: 'EXIF whose directory points nowhere', ...secret, make: async () => withSegments(await jpeg(), brokenExif) },
  { what: 'GPS in XMP', ...secret, make: async () => withSegments(await jpeg(), segment(0xe1, xmpName, xmp)) },
  { what: 'a colour profile with a comment', ...secret, make: async () => withSegments(await jpeg(), profile) },
  { what: 'IPTC', ...secret, make: async () => withSegments(await jpeg(), segment(0xed, 'Photoshop 3.0\0', canary)) },
  {
    what: 'a second picture behind it (MPF)',
    ...secret,
    make: async () =>
      bytesOf(
        withSegments(await jpeg(), segment(0xe2, 'MPF\0', 'MM\0*')),
        withSegments(await jpeg({}, 64, 48), exif()),
      ),
  },
  {
    what: 'GPS in a PNG’s eXIf',
    ...secret,
    make: () => withChunks(plainPng(9, 9), chunk('eXIf', bytesOf('MM\0*', canary))),
  },
  { what: 'XMP in a PNG', ...secret, make: () => withChunks(plainPng(9, 9), chunk('iTXt', bytesOf(pngXmpName, xmp))) },
  {
    what: 'text in a PNG',
    ...secret,
    make: () => withChunks(plainPng(9, 9), chunk('tEXt', bytesOf('Comment\0', page))),
  },
  {
    what: 'packed text in a PNG',
    fate: shown,
    make: () => withChunks(plainPng(9, 9), chunk('zTXt', bytesOf('Location\0\0', deflateSync(Buffer.from(canary))))),
  },
]

const xmpName = 'http://ns.adobe.com/xap/1.0/\0'
const pngXmpName = 'XML:com.adobe.xmp\0\0\0\0\0'
const profile = segment(0xe2, 'ICC_PROFILE\0\x01\x01', uint32(140), 'none', bytesOf(noise(100)), canary)
const brokenExif = segment(0xe1, 'Exif\0\0MM\0*', uint32(0x7fff_ffff), [0xff, 0xff], canary)

/** Files that are a photo and something else besides. */
const polyglots: readonly HostileFile[] = [
  { what: 'JPEG and HTML', fileName: 'a.html', ...secret, make: async () => withSegments(await jpeg(), comment(page)) },
  {
    what: 'JPEG and script',
    fileName: 'a.js',
    ...secret,
    make: async () => withSegments(await jpeg(), comment(script)),
  },
  {
    what: 'JPEG and PDF',
    fileName: 'a.pdf',
    ...secret,
    make: async () => withSegments(await jpeg(), comment(`%PDF-1.7 ${canary}`)),
  },
  { what: 'JPEG and ZIP', fileName: 'a.zip', ...secret, make: async () => bytesOf(await jpeg(), 'PK\x03\x04', canary) },
  { what: 'JPEG, then a web page', ...secret, make: async () => bytesOf(await jpeg(), page) },
  { what: 'PNG and ZIP', fileName: 'a.zip', ...secret, make: () => bytesOf(plainPng(9, 9), 'PK\x03\x04', canary) },
  { what: 'PNG, then a web page', ...secret, make: () => bytesOf(plainPng(9, 9), page) },
  { what: 'JPEG, then a program', ...secret, make: async () => bytesOf(await jpeg(), '\x7fELF', canary) },
]

/** Photos of rare make. */
const rare: readonly HostileFile[] = [
  { what: 'an ordinary JPEG', fate: shown, make: () => jpeg() },
  { what: 'progressive', fate: shown, make: () => jpeg({ progressive: true }) },
  { what: 'no subsampling', fate: shown, make: () => jpeg({ chromaSubsampling: '4:4:4' }) },
  { what: 'grey', fate: shown, make: () => made(raw(320, 240, 1).toColourspace('b-w').jpeg()) },
  { what: 'CMYK', fate: shown, make: () => made(raw().toColourspace('cmyk').jpeg()) },
  { what: 'one pixel, JPEG', fate: shown, make: () => jpeg({}, 1, 1) },
  { what: 'one pixel, PNG', fate: shown, make: () => plainPng(1, 1) },
  { what: 'a PNG of 16 bits', fate: shown, make: () => made(raw().toColourspace('rgb16').png()) },
  { what: 'a palette', fate: shown, make: () => made(raw().png({ palette: true })) },
  { what: 'interlaced', fate: shown, make: () => made(raw().png({ progressive: true })) },
  { what: 'see-through', fate: shown, make: () => made(raw(320, 240, 4).png()) },
  {
    what: 'fill bytes before a segment',
    fate: shown,
    make: async () => withSegments(await jpeg(), bytesOf([0xff, 0xff]), comment('x')),
  },
  { what: 'exactly the pixels that are allowed', fate: shown, make: () => plainPng(2_000, 2_000) },
  {
    what: 'noise that presses badly',
    fate: shown,
    make: () => made(sharp(noise(680 * 900 * 3), { raw: { width: 680, height: 900, channels: 3 } }).png()),
  },
]

/** Names that would lead elsewhere, were any of them used. */
const names = [
  'photo.php.jpg',
  'photo.jpg\0.html',
  '../../../../etc/passwd',
  'C:\\Windows\\x.jpg',
  'a\r\nSet-Cookie: b=c.jpg',
  `${'长'.repeat(300)}.jpg`,
]

export const photoFiles: readonly HostileFile[] = [
  ...carriers,
  ...polyglots,
  ...rare,
  ...names.map((fileName, n) => ({
    what: `a name that leads elsewhere, ${n + 1}`,
    fileName,
    fate: shown,
    make: () => jpeg({}, 100 + n, 80),
  })),
]
