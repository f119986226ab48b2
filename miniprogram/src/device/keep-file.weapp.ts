import Taro from '@tarojs/taro'
import type { KeptFile } from './kept-file'

/**
 * Keeps a temporary file, which would end with the app. WeChat has 200 MB for them; a phone without room may fail
 * before, where the temporary file is written.
 */
export const keepFile = async (made: Promise<string>): Promise<KeptFile> => {
  try {
    const { savedFilePath } = (await Taro.saveFile({ tempFilePath: await made })) as { savedFilePath: string }
    return { path: savedFilePath }
  } catch {
    return 'full'
  }
}
