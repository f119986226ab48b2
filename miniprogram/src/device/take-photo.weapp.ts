import Taro from '@tarojs/taro'
import { mostPhotoBytes } from './jpeg-tries'
import { requirePrivacy } from './privacy'
import type { TakePhoto } from './take-photo'

/** `compressed` keeps the pixels of some cameras; this is what a document prints (photoLimits in types/inspection). */
const longestSide = 1_280

const qualities = [80, 60, 40] as const

const sizeOf = (path: string): number => {
  const stat = Taro.getFileSystemManager().statSync(path)
  return 'size' in stat ? stat.size : 0
}

const scaled = async (src: string): Promise<string> => {
  try {
    const { width, height } = await Taro.getImageInfo({ src })
    const scale = Math.min(1, longestSide / Math.max(width, height))
    let path = src
    for (const quality of qualities) {
      if (scale === 1 && sizeOf(path) <= mostPhotoBytes) return path
      const compressedWidth = Math.round(width * scale)
      path = (await Taro.compressImage({ src, quality, compressedWidth })).tempFilePath
      if (sizeOf(path) <= mostPhotoBytes) return path
    }
    return path
  } catch {
    // an older WeChat cannot: the server says so if it is too large
    return src
  }
}

const sources = { evidence: ['camera'], paper: ['camera', 'album'] } as const

export const takePhoto: TakePhoto = async (of) => {
  if (!(await requirePrivacy())) return 'notAllowed'
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count: 1,
      mediaType: ['image'],
      sourceType: [...sources[of]],
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
