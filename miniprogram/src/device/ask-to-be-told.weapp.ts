import Taro from '@tarojs/taro'
import type { AskToBeTold } from './ask-to-be-told'

export const askToBeTold: AskToBeTold = async (templateId) => {
  try {
    await Taro.requestSubscribeMessage({ tmplIds: [templateId], entityIds: [] })
  } catch {
    // switched off by the person, an old WeChat, or a template that is gone: there is nothing to wait for
  }
}
