import type { PolicyOf } from './row'
import { here, merchantsShops, shops } from './words'

/** What is due at a shop: who may. */
export const dutyPolicy = {
  'duty.listWorkplaces': {
    does: '看自己开的店、上班的店和各店要办的事',
    relations: here,
    may: { merchant: 'always', employee: 'always' },
  },
  'duty.listChain': {
    does: '连锁总部看各门店要办的事：只有数，没有人名',
    relations: shops,
    may: { merchant: merchantsShops },
    refused: { otherDistrict: 'shop.unknown' },
  },
  'duty.showToday': {
    does: '看一家店今天要办的事；员工只看自己的',
    relations: shops,
    may: { merchant: merchantsShops, employee: ['own'] },
    refused: { otherDistrict: 'shop.unknown' },
  },
} as const satisfies PolicyOf<'duty'>
