import { type PictureFault, type PicturePurpose, type PictureType, pictureLimits } from '@app/types/photo/values'
import type { OutputInfo, Sharp, SharpOptions } from 'sharp'
import type { DrawnPicture, DrawPicture } from './draw-picture'
import { pictureKind } from './picture-kind'

type Library = typeof import('sharp')['default']
type Open = (options?: SharpOptions) => Sharp
/** Longest side in pixels, and how much a JPEG is pressed. */
type Step = { readonly side: number; readonly quality: number }

/** The first that fits is taken; the last fits whatever it shows. */
const steps: readonly Step[] = [
  { side: 1_600, quality: 80 },
  { side: 1_600, quality: 65 },
  { side: 1_280, quality: 60 },
  { side: 960, quality: 50 },
  { side: 480, quality: 40 },
]

const seconds = 5

/** One picture at a time and nothing remembered: a Lambda has one core, and no picture comes twice. */
const settled = ({ default: sharp }: { readonly default: Library }): Library => {
  sharp.cache(false)
  sharp.concurrency(1)
  // SVG, PDF, HEIC, TIFF and whatever else the library reads: none of their code is ever reached
  sharp.block({ operation: ['VipsForeignLoad'] })
  sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer'] })
  return sharp
}

/** The renderer of pictures; the native library is loaded with the first one. */
export const drawWithSharp = (): DrawPicture => {
  let library: Promise<Library> | undefined
  return async (body, purpose) => {
    const is = pictureKind(body)
    if (is !== 'image/jpeg' && is !== 'image/png') return is
    library ??= import('sharp').then(settled)
    const sharp = await library
    const open: Open = (options) =>
      sharp(body, { failOn: 'warning', limitInputPixels: pictureLimits.pixels, pages: 1, ...options })
    const fault = await faultOf(open, is)
    return fault ?? (await drawn(open, purpose, is))
  }
}

/** Size and number of pictures as the header says them: nothing is unpacked. */
const faultOf = async (open: Open, is: PictureType): Promise<PictureFault | undefined> => {
  const facts = await orNothing(() => open({ limitInputPixels: false }).metadata())
  if (!facts || facts.format !== formats[is]) return 'photo.broken'
  if ((facts.pages ?? 1) > 1) return 'photo.animated'
  return facts.width * facts.height > pictureLimits.pixels ? 'photo.tooManyPixels' : undefined
}

const formats = { 'image/jpeg': 'jpeg', 'image/png': 'png' } as const

const drawn = async (
  open: Open,
  purpose: PicturePurpose,
  is: PictureType,
): Promise<(DrawnPicture & { readonly is: PictureType }) | PictureFault> => {
  for (const step of steps) {
    const made = await orNothing(() => pressed(open(), purpose, step))
    if (!made) return 'photo.broken'
    if (made.data.byteLength <= pictureLimits.shownBytes) return { ...pictureOf(made, purpose), is }
  }
  return 'photo.tooManyPixels'
}

type Pressed = { readonly data: Uint8Array; readonly info: OutputInfo }

/** The way up that the file says; no profile, no notes: the library keeps nothing unless told to. */
const pressed = async (picture: Sharp, purpose: PicturePurpose, { side, quality }: Step): Promise<Pressed> => {
  const scaled = picture
    .timeout({ seconds })
    .autoOrient()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
  // ink lies on whatever paper it is printed on; few colours once it has to be smaller
  const png = { compressionLevel: 9, palette: quality < 80 }
  const encoded = purpose === 'signature' ? scaled.png(png) : scaled.flatten({ background: '#fff' }).jpeg({ quality })
  return await encoded.toBuffer({ resolveWithObject: true })
}

const pictureOf = ({ data, info: { width, height } }: Pressed, purpose: PicturePurpose): DrawnPicture => ({
  body: new Uint8Array(data),
  contentType: purpose === 'signature' ? 'image/png' : 'image/jpeg',
  width,
  height,
})

/** Whatever a library says against bytes that people sent is their fault, not ours. */
const orNothing = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await work()
  } catch {
    return undefined
  }
}
