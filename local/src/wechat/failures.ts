import type { Failure, WechatState } from './wechat-state'

/** The failure ordered for the next call of `api`, used up by one. */
export const takeFailure = (state: WechatState, api: Failure['api']): Failure['errCode'] | undefined => {
  const at = state.failures.findIndex((each) => each.api === api)
  const failure = state.failures[at]
  if (failure === undefined) return undefined
  const rest = failure.times > 1 ? [{ ...failure, times: failure.times - 1 }] : []
  state.failures.splice(at, 1, ...rest)
  return failure.errCode
}

const words: Readonly<Record<number, string>> = {
  [-1]: 'system error',
  45009: 'reach max api daily quota limit',
}

export const failureAnswer = (errCode: number) => ({ errcode: errCode, errmsg: words[errCode] ?? 'failed on demand' })
