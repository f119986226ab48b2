import Taro from '@tarojs/taro'

/** Path of the page that is shown, absolute and without query. */
export const currentPage = (): string => {
  const path = Taro.getCurrentInstance().router?.path ?? ''
  return `/${path.replace(/^\//, '').split('?')[0]}`
}
