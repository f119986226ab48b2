import Taro from '@tarojs/taro'
import { requirePrivacy } from './privacy'
import type { TakePhoto } from './take-photo'

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
    const { savedFilePath } = (await Taro.saveFile({ tempFilePath: taken })) as { savedFilePath: string }
    return { path: savedFilePath }
  } catch {
    return 'cancelled'
  }
}
