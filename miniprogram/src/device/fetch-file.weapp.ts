import Taro from '@tarojs/taro'
import type { FetchFile } from './fetch-file'
import { keepFile } from './keep-file.weapp'

export const fetchFile: FetchFile = async (url) => {
  try {
    const { tempFilePath, statusCode } = await Taro.downloadFile({ url })
    return statusCode === 200 ? await keepFile(Promise.resolve(tempFilePath)) : undefined
  } catch {
    return undefined
  }
}
