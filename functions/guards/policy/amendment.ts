import type { PolicyOf } from './row'
import { here, keepers, merchantsShops, shops } from './words'

const elsewhere = { otherDistrict: 'shop.unknown' } as const
const merchant = { merchant: merchantsShops } as const

const read = { relations: shops, may: { ...merchant, ...keepers }, refused: elsewhere } as const
const decide = { relations: shops, may: keepers, refused: elsewhere } as const

/** Corrections of registered facts: a shop asks, whoever keeps the register decides, nobody else sees the papers. */
export const amendmentPolicy = {
  'amendment.listAmendments': {
    does: '看等着办的更正申请：业务看全区，所长看本所',
    relations: here,
    may: { office: 'always', stationHead: 'always' },
  },
  'amendment.listShopAmendments': { does: '看一家店的更正申请', ...read },
  'amendment.showAmendment': { does: '看一份更正申请和证照照片', ...read },
  'amendment.requestAmendment': {
    does: '申请更正登记的内容',
    basis: '个人信息保护法 第四十六条；市场主体登记管理条例',
    relations: shops,
    may: { merchant: ['own', 'revoked'] },
    refused: { ...elsewhere, closed: { code: 'shop.closed', to: ['merchant'] } },
  },
  'amendment.withdrawAmendment': { does: '撤回更正申请', relations: shops, may: merchant, refused: elsewhere },
  'amendment.acceptAmendment': { does: '按更正申请改登记的内容', ...decide },
  'amendment.refuseAmendment': { does: '不按更正申请改，写明原因', ...decide },
} as const satisfies PolicyOf<'amendment'>
