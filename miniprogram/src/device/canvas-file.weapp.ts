import Taro from '@tarojs/taro'
import type { CanvasFile } from './canvas-file'

export const canvasFile: CanvasFile = async (canvas) => {
  const { tempFilePath } = await Taro.canvasToTempFilePath({
    canvas: canvas as unknown as Taro.Canvas,
    canvasId: '',
    fileType: 'png',
  })
  const { savedFilePath } = (await Taro.saveFile({ tempFilePath })) as { savedFilePath: string }
  return savedFilePath
}
