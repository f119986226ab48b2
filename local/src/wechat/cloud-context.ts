const appid = 'wx0000000000000001'
const envId = 'local'

/** Environment of an instance for as long as it lives. */
export const instanceEnv = (adminUrl: string): Readonly<Record<string, string>> => ({
  TCB_CONTEXT_CNFG: JSON.stringify({ URL: adminUrl }),
  // As in the cloud; without it the SDK looks for Tencent's metadata service before each call.
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: 'ap-shanghai',
  TENCENTCLOUD_SECRETID: 'local',
  TENCENTCLOUD_SECRETKEY: 'local',
  SCF_NAMESPACE: envId,
  TCB_ENV: envId,
  TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SOURCE',
  WX_APPID: appid,
})

/** What WeChat adds for a call from a person's phone: the environment, and `userInfo` in the event. */
export const contextOfCall = (openid: string, token: string) => ({
  env: {
    WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID,WX_API_TOKEN',
    WX_OPENID: openid,
    WX_API_TOKEN: token,
    TCB_SOURCE: 'wx_client',
  },
  added: { userInfo: { appId: appid, openId: openid } },
})

/** A timer has no person: no OPENID, and a token of its own. */
export const contextOfTimer = (token: string): Readonly<Record<string, string>> => ({
  WX_CONTEXT_KEYS: 'WX_APPID,WX_TRIGGER_API_TOKEN_V0',
  WX_TRIGGER_API_TOKEN_V0: token,
  TRIGGER_SRC: 'timer',
  TCB_SOURCE: 'wx_trigger',
})
