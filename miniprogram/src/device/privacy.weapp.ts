import Taro from '@tarojs/taro'
import type { AskPerson } from './privacy'
import { agreeButtonId } from './privacy-button'

export const onPrivacyQuestion = (ask: AskPerson): void => {
  Taro.onNeedPrivacyAuthorization((resolve) => {
    ask((given) => resolve(given === 'agree' ? { buttonId: agreeButtonId, event: 'agree' } : { event: 'disagree' }))
  })
}

export const hasPrivacy = (): Promise<boolean> =>
  new Promise((resolve) => {
    Taro.getPrivacySetting({
      success: ({ needAuthorization }) => resolve(!needAuthorization),
      fail: () => resolve(false),
    })
  })

export const requirePrivacy = (): Promise<boolean> =>
  new Promise((resolve) => {
    Taro.requirePrivacyAuthorize({ success: () => resolve(true), fail: () => resolve(false) })
  })
