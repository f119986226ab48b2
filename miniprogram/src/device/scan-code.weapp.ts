import Taro from '@tarojs/taro'
import type { ScanCode } from './scan-code'

export const scanCode: ScanCode = async () => {
  try {
    // A mini-program code gives its page with the scene in `path`, an ordinary QR its text in `result`.
    const { path, result } = await Taro.scanCode({ scanType: ['qrCode', 'wxCode' as 'qrCode'] })
    return { text: result || path }
  } catch {
    return 'cancelled'
  }
}
