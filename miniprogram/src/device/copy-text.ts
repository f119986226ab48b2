import Taro from '@tarojs/taro'

/** Puts a text where the next app may paste it. WeChat says so by itself; false: it may not. */
export const copyText = async (data: string): Promise<boolean> => {
  try {
    await Taro.setClipboardData({ data })
    return true
  } catch {
    return false
  }
}
