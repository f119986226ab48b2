import Taro from '@tarojs/taro'
import type { RemoveFile } from './remove-file'

export const removeFile: RemoveFile = (path) => {
  try {
    Taro.getFileSystemManager().unlinkSync(path)
  } catch {
    // not there any more, or never a file of ours
  }
}
