/** A fictional person in WeChat. */
export type WechatUser = { readonly openid: string; readonly nickname: string }

export type DeliveredMessage = {
  readonly msgid: string
  readonly openid: string
  readonly templateId: string
  readonly page?: string
  readonly data: Readonly<Record<string, string>>
  /** Instant, ISO 8601. */
  readonly at: string
}

/** A code that was asked for; what a scan of it would hand to `page`. */
export type DrawnCode = { readonly scene: string; readonly page: string; readonly at: string }

/** `dropped`: WeChat does the work and the connection breaks before the answer. */
export type Failure = {
  readonly api: 'subscribeMessage.send' | 'wxacode.getUnlimited'
  readonly errCode: number | 'dropped'
  readonly times: number
}

/** Everything WeChat remembers. One plain value, stored as JSON. */
export type WechatState = {
  users: WechatUser[]
  messages: DeliveredMessage[]
  codes: DrawnCode[]
  failures: Failure[]
  /** Who agreed to the privacy guide (用户隐私保护指引). */
  agreed: string[]
  /** One-time permissions left, by person, then template. */
  permits: Record<string, Record<string, number>>
  sent: number
}

export const emptyState = (users: readonly WechatUser[]): WechatState => ({
  users: [...users],
  messages: [],
  codes: [],
  failures: [],
  agreed: [],
  permits: {},
  sent: 0,
})
