import Taro from '@tarojs/taro'
import type * as Port from './wide'

const enough = 768

export const isWide: typeof Port.isWide = () => Taro.getWindowInfo().windowWidth >= enough

export const onWide: typeof Port.onWide = (changed) => {
  const resized = () => changed()
  Taro.onWindowResize?.(resized)
  return () => Taro.offWindowResize?.(resized)
}
