import Taro from '@tarojs/taro'
import type { OpenDocument } from './open-document'

export const openDocument: OpenDocument = async (url) => {
  try {
    const { tempFilePath, statusCode } = await Taro.downloadFile({ url })
    if (statusCode !== 200) return false
    await Taro.openDocument({ filePath: tempFilePath, fileType: 'pdf', showMenu: true })
    return true
  } catch {
    return false
  }
}
