import { givePermit, permitsOf } from './permits'
import type { StateStore } from './state-store'
import { findTemplate } from './templates'
import type { DeliveredMessage, DrawnCode, Failure, WechatUser } from './wechat-state'

export type Choice = 'accept' | 'reject'
export type SubscribeResult = { readonly errMsg: string } & Readonly<Record<string, string>>

/** What people do with their phones, what reaches them, and the knobs of whoever tests. */
export type People = {
  readonly users: () => readonly WechatUser[]
  readonly addUser: (user: WechatUser) => Promise<void>
  /** Newest last. */
  readonly messagesOf: (openid: string) => readonly DeliveredMessage[]
  /** Every code that was drawn, oldest first. */
  readonly scenes: () => readonly DrawnCode[]
  /** One-time permissions left, by template. */
  readonly permitsOf: (openid: string) => Readonly<Record<string, number>>
  /** Grants one message without asking. */
  readonly permit: (openid: string, templateId: string) => Promise<void>
  /** Takes all permissions of a person back. */
  readonly withdrawPermits: (openid: string) => Promise<void>
  /** `wx.requestSubscribeMessage`: grants one message for each template that is accepted. */
  readonly requestSubscribeMessage: (
    openid: string,
    templateIds: readonly string[],
    choices: Readonly<Record<string, Choice>>,
  ) => Promise<SubscribeResult>
  /** `wx.getPrivacySetting`: camera, album and location are refused while this is true. */
  readonly needsPrivacyAuthorization: (openid: string) => boolean
  /** `wx.requirePrivacyAuthorize`, answered with “agree”. */
  readonly authorizePrivacy: (openid: string) => Promise<void>
  /** The next `times` calls of `api` fail so. */
  readonly failNext: (failure: Failure) => Promise<void>
  readonly failures: () => readonly Failure[]
}

/** WeChat asks for three templates at once at most. */
const mostTemplates = 3

/** WeChat's own codes: too many templates at once, a template that does not exist. */
const subscribeError = (templateIds: readonly string[]): number | undefined => {
  if (templateIds.length > mostTemplates) return 20003
  return templateIds.every(findTemplate) ? undefined : 20001
}

const subscriber =
  ({ state, saved }: StateStore): People['requestSubscribeMessage'] =>
  async (openid, templateIds, choices) => {
    const errCode = subscribeError(templateIds)
    if (errCode !== undefined) return { errMsg: `requestSubscribeMessage:fail ${errCode}` }
    const accepted = templateIds.filter((id) => choices[id] === 'accept')
    for (const id of accepted) givePermit(state, openid, id)
    await saved()
    const chosen = templateIds.map((id) => [id, choices[id] ?? 'reject'])
    return { ...Object.fromEntries(chosen), errMsg: 'requestSubscribeMessage:ok' }
  }

export const peopleOf = (store: StateStore): People => {
  const { state, saved } = store
  const thenSave =
    <A extends readonly unknown[]>(change: (...args: A) => void) =>
    async (...args: A) => {
      change(...args)
      await saved()
    }
  return {
    users: () => state.users,
    addUser: thenSave((user) => {
      const isKnown = state.users.some(({ openid }) => openid === user.openid)
      const renamed = state.users.map((one) => (one.openid === user.openid ? user : one))
      state.users = isKnown ? renamed : [...state.users, user]
    }),
    messagesOf: (openid) => state.messages.filter((message) => message.openid === openid),
    scenes: () => state.codes,
    permitsOf: (openid) => permitsOf(state, openid),
    permit: thenSave((openid, templateId) => givePermit(state, openid, templateId)),
    withdrawPermits: thenSave((openid) => {
      delete state.permits[openid]
    }),
    requestSubscribeMessage: subscriber(store),
    needsPrivacyAuthorization: (openid) => !state.agreed.includes(openid),
    authorizePrivacy: thenSave((openid) => {
      if (!state.agreed.includes(openid)) state.agreed.push(openid)
    }),
    failNext: thenSave((failure) => {
      state.failures.push(failure)
    }),
    failures: () => state.failures,
  }
}
