import type { Phone } from '../phone'

/** How the mini-program was entered: 1047 is a scanned mini-program code, 1001 the list of recent ones. */
export type Entry = { readonly path: string; readonly query: Readonly<Record<string, string>>; readonly scene: number }

const quietManager = () => ({ onCheckForUpdate() {}, onUpdateReady() {}, onUpdateFailed() {}, applyUpdate() {} })

export const system = (phone: Phone, entry: () => Entry) => {
  const read = () => ({ ...phone.system })
  const enter = () => ({ referrerInfo: {}, ...entry() })
  return {
    getSystemInfoSync: read,
    getWindowInfo: read,
    getDeviceInfo: read,
    getAppBaseInfo: read,
    getSystemSetting: read,
    getLaunchOptionsSync: enter,
    getEnterOptionsSync: enter,
    getAccountInfoSync: () => ({ miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' } }),
    getMenuButtonBoundingClientRect: () => ({ top: 24, bottom: 56, left: 281, right: 368, width: 87, height: 32 }),
    canIUse: () => true,
    nextTick: (then: () => void) => setTimeout(then, 0),
    getUpdateManager: quietManager,
    env: { USER_DATA_PATH: 'wxfile://usr' },
  }
}
