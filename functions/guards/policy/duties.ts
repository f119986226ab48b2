import type { PolicyOf } from './row'
import { here, inspections, inThisDistrict, readers } from './words'

/** Everybody who sees one of the lists that can be had as a sheet; the security administrator sees that of people. */
const listReaders = { ...readers, security: 'always' } as const

/** What the gateway does for WeChat, the audit log, and lists as sheets: who may. */
export const dutiesPolicy = {
  'push.leaseOutbox': { does: '领取要发给微信的东西', relations: here, may: { gateway: 'always' } },
  'push.reportOutbox': {
    does: '报告微信怎么说',
    relations: inThisDistrict,
    may: { gateway: 'always' },
    refused: { otherDistrict: 'lease.unknown' },
  },
  'photo.preparePicture': {
    does: '传检查的照片和签字：检查交上来以前还没有记录，凡执法人员都可以',
    relations: ['photo', 'signature'],
    may: { inspector: 'always' },
  },
  'photo.openOriginal': {
    does: '打开照片原图：看得到这次检查的办案人员，说明理由，记入操作记录；分管领导和商户只看重画的',
    basis: '个人信息保护法 第六条、第五十一条',
    relations: inspections,
    may: {
      office: 'always',
      stationHead: ['own', 'ownUnderWay', 'otherGrid', 'closed'],
      inspector: ['own', 'ownUnderWay', 'asSecond', 'closed'],
    },
    refused: { otherDistrict: 'shop.unknown' },
  },
  'audit.verifyDay': { does: '核对操作记录的封条', basis: '三员分立', relations: here, may: { audit: 'always' } },
  'audit.listAuditEvents': { does: '看审计日志', basis: '三员分立', relations: here, may: { audit: 'always' } },
  'exports.exportList': {
    does: '导出名单：只有名单上看得到的；这里说的是商户名单，人员名单另有安全管理员',
    relations: here,
    may: readers,
  },
  'exports.listExports': { does: '看自己导出的名单', relations: here, may: listReaders },
  'exports.showExport': {
    does: '下载自己导出的名单，别人的看不到',
    relations: ['own', 'otherDistrict'],
    may: { office: ['own'], inspector: [], stationHead: [], leader: [], security: [] },
    refused: {
      own: { code: 'export.unknown', to: ['inspector', 'stationHead', 'leader', 'security'] },
      otherDistrict: 'export.unknown',
    },
  },
} as const satisfies PolicyOf<'push' | 'photo' | 'audit' | 'exports'>
