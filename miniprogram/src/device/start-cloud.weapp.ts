import Taro from '@tarojs/taro'

export const startCloud = (): void => {
  Taro.cloud.init({ ...(CLOUD_ENVIRONMENT ? { env: CLOUD_ENVIRONMENT } : {}), traceUser: false })
}
