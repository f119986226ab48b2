import Taro from '@tarojs/taro'

/** Tells whether there is a network, at once and after every change. */
export const onNetwork = (tell: (online: boolean) => void): void => {
  Taro.getNetworkType({ success: ({ networkType }) => tell(networkType !== 'none') })
  Taro.onNetworkStatusChange(({ isConnected }) => tell(isConnected))
}
