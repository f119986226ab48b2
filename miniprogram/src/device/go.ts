import Taro from '@tarojs/taro'

const withQuery = (page: string, query: Readonly<Record<string, string>>): string => {
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return pairs.length === 0 ? page : `${page}?${pairs.join('&')}`
}

/** Opens a page above this one. `page` is absolute: `/pages/shop/index`. */
export const goTo = (page: string, query: Readonly<Record<string, string>> = {}): void => {
  void Taro.navigateTo({ url: withQuery(page, query) })
}

/** Puts a page in the place of this one: there is no way back to a step that is done. */
export const goOn = (page: string, query: Readonly<Record<string, string>> = {}): void => {
  void Taro.redirectTo({ url: withQuery(page, query) })
}

export const goToTab = (page: string): void => {
  void Taro.switchTab({ url: page })
}

/** One page back; to the first tab when this page was opened from outside. */
export const goBack = (): void => {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else goToTab('/pages/home/index')
}
