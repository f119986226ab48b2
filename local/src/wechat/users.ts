import type { WechatUser } from './wechat-state'

/** Fictional people, enough for every role of a demonstration district. */
export const seededUsers: readonly WechatUser[] = [
  { openid: 'oDemoOffice00000000000000001', nickname: '沈知远（业务管理员）' },
  { openid: 'oDemoSecurity000000000000001', nickname: '贺安澜（安全管理员）' },
  { openid: 'oDemoAudit000000000000000001', nickname: '陆明鉴（审计管理员）' },
  { openid: 'oDemoInspector00000000000001', nickname: '顾清和（执法人员）' },
  { openid: 'oDemoInspector00000000000002', nickname: '韩砚秋（执法人员）' },
  { openid: 'oDemoMerchant000000000000001', nickname: '槐音（面馆老板）' },
  { openid: 'oDemoMerchant000000000000002', nickname: '阿禾（便利店老板）' },
  { openid: 'oDemoConsumer000000000000001', nickname: '小满（吃面的人）' },
]
