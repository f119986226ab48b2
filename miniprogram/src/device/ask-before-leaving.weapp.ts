import Taro from '@tarojs/taro'
import type { AskBeforeLeaving } from './ask-before-leaving'

/** WeChat asks before the gesture, the key and `navigateBack`; our own words are its question. */
export const askBeforeLeaving: AskBeforeLeaving = (message) => {
  Taro.enableAlertBeforeUnload({ message })
  return () => Taro.disableAlertBeforeUnload()
}
