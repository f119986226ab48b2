import { openCanvas, type Surface } from './canvas'
import { loadImage } from './load-image'

/** A photo on a canvas of its own pixels, shown as large as its place allows. */
export type PhotoCanvas = {
  readonly canvas: HTMLCanvasElement
  readonly context: CanvasRenderingContext2D
  readonly photo: HTMLImageElement
  /** Of the canvas, in pixels of the photo. */
  readonly width: number
  readonly height: number
  /** On the screen, px. */
  readonly shown: { readonly width: number; readonly height: number }
  readonly corner: Surface['corner']
}

/** What a document prints: a larger photo is drawn upon at this size. */
const longestSide = 1_280

/** Opens a photo for drawing on a canvas that fills the place it may take; undefined when either does not open. */
export const openPhotoCanvas = async (selector: string, path: string): Promise<PhotoCanvas | undefined> => {
  const opened = await openCanvas(selector)
  const photo = opened && (await loadImage(opened.canvas, path))
  if (!opened || !photo) return undefined
  const { canvas, context, corner } = opened
  const kept = Math.min(1, longestSide / Math.max(photo.width, photo.height))
  const [width, height] = [Math.round(photo.width * kept), Math.round(photo.height * kept)]
  canvas.width = width
  canvas.height = height
  const fit = Math.min(opened.width / width, opened.height / height)
  const shown = { width: Math.round(width * fit), height: Math.round(height * fit) }
  return { canvas, context, photo, width, height, shown, corner }
}
