import Taro from '@tarojs/taro'
import { fitPhoto } from './fit-photo'
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
  // Temporary files end with the app; saved ones stay until the inspection is delivered.
  const { savedFilePath } = (await Taro.saveFile({ tempFilePath })) as { savedFilePath: string }
  return { path: savedFilePath }
}
