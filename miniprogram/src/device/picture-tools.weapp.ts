import Taro from '@tarojs/taro'
import type { PictureTool } from './fit-photo'
import { loadImage } from './load-image'

const bytesOf = (path: string): number => (Taro.getFileSystemManager().readFileSync(path) as ArrayBuffer).byteLength

const sidesOf = async (src: string) => {
  const { width, height } = await Taro.getImageInfo({ src })
  return { width, height }
}

/** WeChat's own scaling, from base library 2.26. */
const compressed: PictureTool['write'] = async (src, { quality, width }) =>
  (await Taro.compressImage({ src, quality, compressedWidth: width })).tempFilePath

type OffscreenCanvas = Pick<HTMLCanvasElement, 'width' | 'height' | 'getContext'>

/** Drawn anew, where that does nothing: it knows no PNG, and older phones leave the sides as they are. */
const drawn: PictureTool['write'] = async (src, { quality, width }) => {
  const canvas = Taro.createOffscreenCanvas({ type: '2d' }) as unknown as OffscreenCanvas
  const image = await loadImage(canvas as HTMLCanvasElement, src)
  const context = canvas.getContext('2d')
  if (!image || !context) throw new Error('the picture does not open')
  const height = Math.round((width * image.height) / image.width)
  Object.assign(canvas, { width, height })
  context.drawImage(image, 0, 0, width, height)
  const { tempFilePath } = await Taro.canvasToTempFilePath({
    canvas: canvas as unknown as Taro.Canvas,
    canvasId: '',
    fileType: 'jpg',
    quality: quality / 100,
    ...{ x: 0, y: 0, width, height },
    // Left out, the phone's sharpness multiplies them.
    destWidth: width,
    destHeight: height,
  })
  return tempFilePath
}

export const pictureTools: readonly PictureTool[] = [compressed, drawn].map((write) => ({ bytesOf, sidesOf, write }))
