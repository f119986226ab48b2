import type { Args } from '../answers'
import { fromBase64, toBase64 } from '../bytes'
import type { Phone } from '../phone'

type Canvas = HTMLCanvasElement & { createImage?: () => HTMLImageElement }

const typeOf = (bytes: Uint8Array): string => (bytes[0] === 0x89 && bytes[1] === 0x50 ? 'image/png' : 'image/jpeg')

const addressOf = (phone: Phone, path: string): string => {
  const bytes = phone.files.read(path)
  return `data:${typeOf(bytes)};base64,${toBase64(bytes)}`
}

/** An image as WeChat's canvas makes it: its `src` is a path of the phone's own files, or an address. */
const imageOn = (phone: Phone): HTMLImageElement => {
  const image = new Image()
  const src = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src')
  Object.defineProperty(image, 'src', {
    get: () => src?.get?.call(image),
    set: (path: string) => {
      const isFile = path.startsWith('wxfile://')
      if (isFile && !phone.files.has(path)) setTimeout(() => image.onerror?.('no such file'), 0)
      else src?.set?.call(image, isFile ? addressOf(phone, path) : path)
    },
  })
  return image
}

/** A canvas as a page's script gets it from WeChat. */
export const asWeChatCanvas = (phone: Phone, canvas: Canvas): Canvas =>
  Object.assign(canvas, { createImage: () => imageOn(phone) })

const opened = (phone: Phone, path: string): Promise<HTMLImageElement> =>
  new Promise((resolve, reject) => {
    const image = imageOn(phone)
    image.onload = () => resolve(image)
    image.onerror = () => reject(new Error('the picture does not open'))
    image.src = path
  })

type Part = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly destWidth: number
  readonly destHeight: number
}

const partOf = (args: Args, { width: whole, height: high }: Canvas): Part => {
  const { x = 0, y = 0, width = whole, height = high } = args as Partial<Part>
  const { destWidth = width, destHeight = height } = args as Partial<Part>
  return { x, y, width, height, destWidth, destHeight }
}

const written = (phone: Phone, canvas: HTMLCanvasElement, kind: string, quality: number): string => {
  const url = canvas.toDataURL(kind === 'png' ? 'image/png' : 'image/jpeg', quality)
  return phone.files.keep(fromBase64(url.slice(url.indexOf(',') + 1)), kind)
}

const redrawn = (
  source: CanvasImageSource,
  { x, y, width, height, destWidth, destHeight }: Part,
): HTMLCanvasElement => {
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width: Math.round(destWidth), height: Math.round(destHeight) })
  canvas.getContext('2d')?.drawImage(source, x, y, width, height, 0, 0, canvas.width, canvas.height)
  return canvas
}

/** What WeChat does with pictures, done by the browser: only where there is one. */
export const pictures = (phone: Phone) => ({
  getImageInfo: async ({ src }: Args) => {
    const { naturalWidth: width, naturalHeight: height } = await opened(phone, String(src))
    return { width, height, path: src, orientation: 'up' }
  },
  /** As WeChat: JPEG alone gets coarser by `quality`. */
  compressImage: async ({ src, quality = 80, compressedWidth }: Args) => {
    const path = String(src)
    const image = await opened(phone, path)
    const { naturalWidth: width, naturalHeight: height } = image
    const destWidth = Number(compressedWidth ?? width)
    const whole = { x: 0, y: 0, width, height, destWidth, destHeight: (destWidth * height) / width }
    const kind = typeOf(phone.files.read(path)) === 'image/png' ? 'png' : 'jpg'
    return { tempFilePath: written(phone, redrawn(image, whole), kind, Number(quality) / 100) }
  },
  canvasToTempFilePath: (args: Args) => {
    const { canvas, fileType = 'png', quality = 0.92 } = args
    const part = partOf(args, canvas as Canvas)
    return {
      tempFilePath: written(phone, redrawn(canvas as Canvas, part), String(fileType), Number(quality)),
    }
  },
})

/** `wx.createOffscreenCanvas`, at once. */
export const offscreen = (phone: Phone) => ({
  createOffscreenCanvas: ({ width = 300, height = 150 }: { width?: number; height?: number } = {}) =>
    asWeChatCanvas(phone, Object.assign(document.createElement('canvas'), { width, height })),
})
