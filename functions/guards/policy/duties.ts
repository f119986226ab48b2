import type { PolicyOf } from './row'
import { here, inThisDistrict } from './words'

/** What the gateway does for WeChat, and the audit log: who may. */
export const dutiesPolicy = {
  'push.leaseOutbox': { does: '领取要发给微信的东西', relations: here, may: { gateway: 'always' } },
  'push.reportOutbox': {
    does: '报告微信怎么说',
    relations: inThisDistrict,
    may: { gateway: 'always' },
    refused: { otherDistrict: 'lease.unknown' },
  },
  'audit.verifyDay': { does: '核对操作记录的封条', basis: '三员分立', relations: here, may: { audit: 'always' } },
  'audit.listAuditEvents': { does: '看审计日志', basis: '三员分立', relations: here, may: { audit: 'always' } },
} as const satisfies PolicyOf<'push' | 'audit'>
