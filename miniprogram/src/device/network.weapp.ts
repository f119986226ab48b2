import Taro from '@tarojs/taro'
import type { OnNetwork } from './network'

export const onNetwork: OnNetwork = (tell) => {
  Taro.getNetworkType({ success: ({ networkType }) => tell(networkType !== 'none') })
  Taro.onNetworkStatusChange(({ isConnected }) => tell(isConnected))
}
