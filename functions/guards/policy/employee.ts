import type { PolicyOf } from './row'
import { anyoneInWechat, here, inspectorsShops, inThisDistrict, merchantsShops, shops, stationsShops } from './words'

const pipl = '个人信息保护法'
const elsewhere = { otherDistrict: 'shop.unknown' } as const
const merchant = { merchant: merchantsShops } as const
const readers = {
  ...merchant,
  office: 'always',
  leader: 'always',
  stationHead: stationsShops,
  inspector: inspectorsShops,
} as const
const byMerchants = { relations: shops, may: merchant, refused: elsewhere } as const
/** A shop that was struck off takes nobody on. */
const hiring = {
  relations: shops,
  may: { merchant: ['own', 'revoked'] },
  refused: { ...elsewhere, closed: { code: 'shop.closed', to: ['merchant'] } },
} as const
/** Nobody speaks for another person: not even whoever runs the shop. */
const forOneself = {
  relations: ['own', 'closed', 'otherDistrict'],
  may: { employee: ['own'], merchant: [] },
  only: 'inWechat',
  refused: { otherDistrict: { code: 'shop.unknown', to: ['merchant', 'employee'] } },
} as const

/** The people of a shop: who may. */
export const employeePolicy = {
  'employee.listEmployees': {
    does: '看一家店的人员、职务和健康证',
    basis: '食品安全法 第四十五条；总局令第60号',
    relations: shops,
    may: readers,
    refused: elsewhere,
  },
  'employee.showMyEmployments': {
    does: '看店里登记的自己',
    relations: here,
    may: { merchant: 'always', employee: 'always' },
    only: 'inWechat',
  },
  'employee.declareScale': { does: '申报每餐就餐人数、是否连锁总部', ...byMerchants },
  'employee.recordEmployees': { does: '登记人员', ...hiring },
  'employee.changeEmployee': { does: '改人员登记', ...byMerchants },
  'employee.assignPost': { does: '任命职务', basis: '总局令第60号 第四条', ...byMerchants },
  'employee.endPost': { does: '免去职务', ...byMerchants },
  'employee.endEmployee': { does: '办理离职：从这一刻起不能再进', ...byMerchants },
  'employee.listLetters': { does: '看一个人的任命书', relations: shops, may: readers, refused: elsewhere },
  'employee.requestLetter': {
    does: '出具任命书：写的是那一刻登记的情况',
    basis: '总局令第60号 第四条、第六条',
    ...byMerchants,
  },
  'employee.openLetter': { does: '打开任命书 PDF', relations: shops, may: readers, refused: elsewhere },
  'employee.recordHealthCertificate': {
    does: '登记健康证：只记合格与否，不记病情',
    basis: `食品安全法 第四十五条；${pipl} 第二十八条`,
    ...byMerchants,
  },
  'employee.openHealthPicture': {
    does: '打开健康证照片：说明理由，记入操作记录；分管领导不看',
    basis: `${pipl} 第六条、第五十一条`,
    relations: shops,
    may: { ...merchant, office: 'always', stationHead: stationsShops, inspector: inspectorsShops },
    refused: elsewhere,
  },
  'employee.inviteEmployee': { does: '请员工绑定自己的微信', ...byMerchants },
  'employee.previewEmployment': {
    does: '接受前看是哪家店请谁',
    relations: inThisDistrict,
    may: { ...anyoneInWechat, ended: 'always' },
    only: 'inWechat',
    refused: { otherDistrict: 'invitation.unknown' },
  },
  'employee.acceptEmployment': {
    does: '用自己的微信绑定店里登记的自己',
    relations: inThisDistrict,
    may: anyoneInWechat,
    only: 'inWechat',
    refused: {
      otherDistrict: 'invitation.unknown',
      here: { code: 'employee.personTaken', to: ['employee'] },
    },
  },
  'employee.bindMyself': { does: '店主在人员里认领自己', ...byMerchants },
  'employee.giveConsent': { does: '同意公示自己的姓名、电话或照片', basis: `${pipl} 第二十五条`, ...forOneself },
  'employee.withdrawConsent': { does: '撤回同意', basis: `${pipl} 第十五条`, ...forOneself },
  'employee.readEmployeeSheet': { does: '读一张人员表', ...hiring },
} as const satisfies PolicyOf<'employee'>
