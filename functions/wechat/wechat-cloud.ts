/** The part of `wx-server-sdk` that the gateway uses, in the SDK's own words. */
export type SubscribeMessage = {
  readonly touser: string
  readonly templateId: string
  readonly page?: string | undefined
  readonly data: Readonly<Record<string, { readonly value: string }>>
  readonly miniprogramState: 'formal' | 'trial' | 'developer'
}
export type CodeRequest = {
  readonly scene: string
  readonly page: string
  readonly checkPath: boolean
  readonly envVersion: 'release' | 'trial' | 'develop'
  readonly width: number
}
export type WechatCloud = {
  readonly sendMessage: (message: SubscribeMessage) => Promise<{ readonly msgid?: unknown }>
  readonly drawCode: (request: CodeRequest) => Promise<{ readonly buffer?: Uint8Array }>
}
