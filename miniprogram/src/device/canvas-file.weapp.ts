import Taro from '@tarojs/taro'
import type { CanvasFile } from './canvas-file'
import { keepFile } from './keep-file.weapp'

const drawn = async (canvas: HTMLCanvasElement): Promise<string> => {
  const { tempFilePath } = await Taro.canvasToTempFilePath({
    canvas: canvas as unknown as Taro.Canvas,
    canvasId: '',
    fileType: 'png',
  })
  return tempFilePath
}

export const canvasFile: CanvasFile = (canvas) => keepFile(drawn(canvas))
