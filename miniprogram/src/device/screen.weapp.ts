import Taro from '@tarojs/taro'
import type { Screen } from './screen'

export const screen = (): Screen => {
  const { statusBarHeight } = Taro.getWindowInfo()
  const { fontSizeSetting } = Taro.getAppBaseInfo() as { fontSizeSetting?: number }
  return { statusBarHeight: statusBarHeight ?? 20, capsule: true, textSize: fontSizeSetting ?? 16 }
}
