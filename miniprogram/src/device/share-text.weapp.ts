import Taro from '@tarojs/taro'
import type { ShareText } from './share-text'

/** Written over by the next one: phones keep 200 MB of an app's files, and this one is made anew at any time. */
const path = () => `${(Taro.env as { readonly USER_DATA_PATH?: string }).USER_DATA_PATH}/shared.json`

export const shareText: ShareText = async ({ fileName, text }) => {
  try {
    // all in the tap itself: WeChat opens no chat later
    Taro.getFileSystemManager().writeFileSync(path(), text, 'utf8')
    await Taro.shareFileMessage({ filePath: path(), fileName })
    return true
  } catch (error) {
    // turning back is an answer
    return /cancel/.test(String((error as { readonly errMsg?: unknown })?.errMsg))
  }
}
