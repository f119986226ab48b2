import Taro from '@tarojs/taro'

/** Hands a number to the phone's dialler; the person still has to confirm there. */
export const dial = (phoneNumber: string): void => {
  void Taro.makePhoneCall({ phoneNumber }).catch(() => undefined)
}

/** A short buzz that confirms a tap to a gloved hand; phones without one stay still. */
export const buzz = (): void => {
  void Taro.vibrateShort({ type: 'light' }).catch(() => undefined)
}

export const scrollToElement = (selector: string, offsetTop = 0): void => {
  // what was to be seen may be gone by now
  void Taro.pageScrollTo({ selector, offsetTop, duration: 220 }).catch(() => undefined)
}
