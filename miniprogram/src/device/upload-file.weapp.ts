import Taro from '@tarojs/taro'
import type { UploadFile } from './upload-file'

export const uploadFile: UploadFile = async ({ url, fields, path }) => {
  try {
    const { statusCode } = await Taro.uploadFile({ url, filePath: path, name: 'file', formData: { ...fields } })
    return statusCode >= 200 && statusCode < 300
  } catch {
    return false
  }
}
