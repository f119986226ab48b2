import { randomUUID } from 'node:crypto'
import * as cloud from 'wx-server-sdk'
import { apiAsker } from './ask-api'
import { assertionSigner } from './assertion'
import { carryOut } from './carry-out'
import { readEnv } from './env'
import { createGateway } from './gateway'
import type { OpenApi, WechatCloud } from './wechat-cloud'

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })

const env = readEnv(process.env)
const clock = () => new Date()
const ask = apiAsker({
  apiUrl: env.API_URL,
  sign: assertionSigner({ key: env.ASSERTION_PRIVATE_KEY, clock, newId: randomUUID }),
  timeoutMs: env.CALL_TIMEOUT_MS,
})
// Called as a function, `openapi` takes options (its types do not say so). The SDK's change between camelCase and
// snake_case would turn a long `msgid` (json-bigint) into a bare object.
const configure = cloud.openapi as unknown as (options: { readonly convertCase: boolean }) => OpenApi
const openapi = configure({ convertCase: false })
const wechat: WechatCloud = {
  sendMessage: (message) => openapi.subscribeMessage.send(message),
  drawCode: (request) => openapi.wxacode.getUnlimited(request),
}
const identity = () => {
  const { OPENID } = cloud.getWXContext()
  return { openid: OPENID === undefined || OPENID === '' ? undefined : String(OPENID) }
}

/** Entry point of the WeChat cloud function `gateway`. */
export const main = createGateway({
  apiUrl: env.API_URL,
  ask,
  identity,
  districts: env.DISTRICTS,
  carryOut: carryOut(wechat, env.STAGE),
  newId: randomUUID,
  clock,
})
