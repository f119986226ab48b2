import type { WechatState } from './wechat-state'

export const permitsOf = (state: WechatState, openid: string): Readonly<Record<string, number>> =>
  state.permits[openid] ?? {}

/** One more message of this template may reach this person. */
export const givePermit = (state: WechatState, openid: string, templateId: string): void => {
  const left = permitsOf(state, openid)
  state.permits[openid] = { ...left, [templateId]: (left[templateId] ?? 0) + 1 }
}

/** Uses one permission up; false when there is none. */
export const takePermit = (state: WechatState, openid: string, templateId: string): boolean => {
  const left = permitsOf(state, openid)
  const count = left[templateId] ?? 0
  if (count === 0) return false
  state.permits[openid] = { ...left, [templateId]: count - 1 }
  return true
}
