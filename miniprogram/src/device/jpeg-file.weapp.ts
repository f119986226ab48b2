import Taro from '@tarojs/taro'
import type { JpegFile } from './jpeg-file'
import { jpegTries, mostPhotoBytes } from './jpeg-tries'
import { keepFile } from './keep-file.weapp'

const bytesOf = (path: string): number => (Taro.getFileSystemManager().readFileSync(path) as ArrayBuffer).byteLength

type Try = (typeof jpegTries)[number]

const written = async (canvas: HTMLCanvasElement, { quality, scale }: Try): Promise<string> => {
  const { width, height } = canvas
  const { tempFilePath } = await Taro.canvasToTempFilePath({
    canvas: canvas as unknown as Taro.Canvas,
    canvasId: '',
    fileType: 'jpg',
    quality,
    ...{ x: 0, y: 0, width, height },
    // Left out, the phone's sharpness multiplies them.
    destWidth: Math.round(width * scale),
    destHeight: Math.round(height * scale),
  })
  return tempFilePath
}

const small = async (canvas: HTMLCanvasElement): Promise<string> => {
  let path = ''
  for (const one of jpegTries) {
    path = await written(canvas, one)
    if (bytesOf(path) <= mostPhotoBytes) break
  }
  return path
}

export const jpegFile: JpegFile = (canvas) => keepFile(small(canvas))
