import type { Phone } from '../phone'

/** Heard by nobody here. Real names of their own, for Taro copies the names that it finds on `wx`. */
const silent = [
  ...['AppShow', 'AppHide', 'Error', 'UnhandledRejection', 'PageNotFound', 'ThemeChange', 'MemoryWarning'],
  ...['WindowResize', 'KeyboardHeightChange', 'UserCaptureScreen', 'AudioInterruptionBegin', 'AudioInterruptionEnd'],
]

const nobody = (): void => {}

const nobodyHears = Object.fromEntries(
  silent.flatMap((name) => [
    [`on${name}`, nobody],
    [`off${name}`, nobody],
  ]),
)

type NetworkListener = Parameters<Phone['networkListeners']['add']>[0]

/** `wx.on…` and `wx.off…`. */
export const listeners = (phone: Phone) => ({
  ...nobodyHears,
  onNetworkStatusChange: (listener: NetworkListener) => void phone.networkListeners.add(listener),
  offNetworkStatusChange: (listener: NetworkListener) => void phone.networkListeners.delete(listener),
  onNeedPrivacyAuthorization: (listener: NonNullable<Phone['askPrivacy']>) => {
    phone.askPrivacy = listener
  },
})
