/** The two cloud calls that the gateway makes, in WeChat's own words. */
export type SubscribeMessage = {
  readonly touser: string
  readonly template_id: string
  readonly page?: string
  readonly data: Readonly<Record<string, { readonly value: string }>>
  readonly miniprogram_state: 'formal' | 'trial' | 'developer'
}
export type CodeRequest = {
  readonly scene: string
  readonly page: string
  readonly check_path: boolean
  readonly env_version: 'release' | 'trial' | 'develop'
  /** Pixels, 280 to 1280. */
  readonly width: number
}

/** Both reject with an error that carries `errCode` and `errMsg`. */
export type WechatCloud = {
  readonly sendMessage: (message: SubscribeMessage) => Promise<{ readonly msgid?: unknown }>
  readonly drawCode: (request: CodeRequest) => Promise<{ readonly buffer?: Uint8Array }>
}

/** The namespace `openapi` of `wx-server-sdk`. */
export type OpenApi = {
  readonly subscribeMessage: { readonly send: WechatCloud['sendMessage'] }
  readonly wxacode: { readonly getUnlimited: WechatCloud['drawCode'] }
}
