import Taro from '@tarojs/taro'
import { requirePrivacy } from './privacy'
import type { TakePhoto } from './take-photo'

/** `compressed` keeps the pixels of some cameras; this is what a document prints (photoLimits in types/inspection). */
const longestSide = 1_280

const scaled = async (src: string): Promise<string> => {
  try {
    const { width, height } = await Taro.getImageInfo({ src })
    const scale = longestSide / Math.max(width, height)
    if (scale >= 1) return src
    const compressedWidth = Math.round(width * scale)
    return (await Taro.compressImage({ src, quality: 80, compressedWidth })).tempFilePath
  } catch {
    // an older WeChat cannot: the server says so if it is too large
    return src
  }
}

export const takePhoto: TakePhoto = async () => {
  if (!(await requirePrivacy())) return 'notAllowed'
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count: 1,
      mediaType: ['image'],
      sourceType: ['camera', 'album'],
      sizeType: ['compressed'],
    })
    const taken = tempFiles[0]?.tempFilePath
    if (!taken) return 'cancelled'
    // Temporary files end with the app; saved ones stay until the inspection is delivered.
    const { savedFilePath } = (await Taro.saveFile({ tempFilePath: await scaled(taken) })) as { savedFilePath: string }
    return { path: savedFilePath }
  } catch {
    return 'cancelled'
  }
}
