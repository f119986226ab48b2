import Taro from '@tarojs/taro'

/** Shows one of these photos over the whole screen; the others are a swipe away. */
export const showPhoto = (address: string, among: readonly string[]): void => {
  void Taro.previewImage({ current: address, urls: [...among] })
}
