import type { PolicyOf } from './row'
import { here, inspectorsShops, merchantsShops, order49, readers, shops, stationsShops } from './words'

const orders = ['own', 'asSecond', 'otherGrid', 'otherStation', 'closed', 'otherDistrict'] as const
const elsewhere = { otherDistrict: 'shop.unknown' } as const

const officers = {
  office: 'always',
  stationHead: ['own', 'otherGrid', 'closed'],
  inspector: ['own', 'asSecond', 'closed'],
} as const
const merchant = { merchant: ['own', 'closed'] } as const
const officersOnOrders = { relations: orders, may: officers, refused: elsewhere } as const
const merchantsOnOrders = { relations: orders, may: merchant, refused: elsewhere } as const

/** Rectification orders: who may. */
export const rectificationPolicy = {
  'rectification.listShopRectifications': {
    does: '看一家店的整改单；商户看自己店的',
    relations: shops,
    may: {
      office: 'always',
      leader: 'always',
      stationHead: stationsShops,
      inspector: inspectorsShops,
      merchant: merchantsShops,
    },
    refused: elsewhere,
  },
  'rectification.showRectification': {
    does: '看一份整改单',
    relations: orders,
    may: { ...officers, ...merchant, leader: 'always' },
    refused: elsewhere,
  },
  'rectification.listRectifications': {
    does: '看整改台账；站所负责人看本所的，执法人员只看自己的',
    relations: here,
    may: readers,
  },
  'rectification.answerFinding': { does: '逐项答复怎么改的', basis: `${order49} 第三十三条`, ...merchantsOnOrders },
  'rectification.submitRectification': { does: '提交整改结果', basis: `${order49} 第三十三条`, ...merchantsOnOrders },
  'rectification.askExtension': { does: '申请延期', ...merchantsOnOrders },
  'rectification.decideExtension': { does: '答复延期申请；分管领导只看不办', ...officersOnOrders },
  'rectification.orderFromSelfCheck': {
    does: '按自查的照片要求整改（非现场）：监管本店的执法人员、站所负责人、业务管理员；不算一次检查',
    basis: '食品安全法 第一百一十条；待本局确认',
    relations: ['own', 'otherGrid', 'otherStation', 'closed', 'otherDistrict'],
    may: { office: 'always', stationHead: ['own', 'otherGrid', 'closed'], inspector: ['own', 'closed'] },
    refused: elsewhere,
  },
  'rectification.judgeFindings': {
    does: '逐项核对整改：通过或退回',
    basis: `${order49} 第三十三条`,
    ...officersOnOrders,
  },
  'rectification.recordInterview': { does: '记约谈', basis: `${order49} 第四十条`, ...officersOnOrders },
  'rectification.endRectification': {
    does: '终止整改单：由站所负责人或业务管理员写明原因',
    relations: orders,
    may: { office: 'always', stationHead: ['own', 'otherGrid', 'closed'] },
    refused: elsewhere,
  },
} as const satisfies PolicyOf<'rectification'>
