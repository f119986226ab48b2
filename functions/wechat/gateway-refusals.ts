/** What the gateway itself refuses, in the shape of every other error of the API, so that a client reads one shape. */
const refusals = {
  'request.invalid': { status: 400, message: '填写的内容有误', next: '请更新小程序后再试。' },
  'access.signInNeeded': { status: 401, message: '没有认出您的微信身份', next: '请关掉小程序，重新打开再试。' },
  'gateway.answerTooLarge': {
    status: 413,
    message: '一次要的内容太多',
    next: '请分页读取：每页少要一些，再取下一页。',
  },
  'gateway.unreachable': {
    status: 599,
    message: '服务器没有回应',
    next: '您填过的内容都在手机里，没有丢。请过一会儿再试。',
  },
} as const satisfies Readonly<Record<string, { status: number; message: string; next: string }>>

export type GatewayRefusal = keyof typeof refusals

/** Answer of a relayed call: `body` is JSON text, whatever the status. */
export type Answer = { readonly status: number; readonly body: string }

export const refuse = (code: GatewayRefusal): Answer => {
  const { status, message, next } = refusals[code]
  return { status, body: JSON.stringify({ defined: false, code, status, message, data: { next } }) }
}
