import Taro from '@tarojs/taro'
import type { Screen } from './screen'

export const screen = (): Screen => {
  const { statusBarHeight, windowHeight } = Taro.getWindowInfo()
  const { fontSizeSetting } = Taro.getAppBaseInfo() as { fontSizeSetting?: number }
  return {
    statusBarHeight: statusBarHeight ?? 20,
    height: windowHeight,
    capsule: true,
    textSize: fontSizeSetting ?? 16,
  }
}
