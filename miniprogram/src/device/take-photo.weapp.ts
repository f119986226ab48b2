import Taro from '@tarojs/taro'
import { fitPhoto } from './fit-photo'
import { keepFile } from './keep-file.weapp'
import { pictureTools } from './picture-tools.weapp'
import { requirePrivacy } from './privacy'
import type { TakePhoto } from './take-photo'

const sources = { evidence: ['camera'], paper: ['camera', 'album'] } as const

const taken = async (of: keyof typeof sources): Promise<string | undefined> => {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count: 1,
      mediaType: ['image'],
      sourceType: [...sources[of]],
      sizeType: ['compressed'],
    })
    return tempFiles[0]?.tempFilePath
  } catch {
    return undefined
  }
}

export const takePhoto: TakePhoto = async (of) => {
  if (!(await requirePrivacy())) return 'notAllowed'
  const src = await taken(of)
  if (!src) return 'cancelled'
  const tempFilePath = await fitPhoto(pictureTools, src)
  if (tempFilePath === undefined) return 'tooLarge'
  return await keepFile(Promise.resolve(tempFilePath))
}
