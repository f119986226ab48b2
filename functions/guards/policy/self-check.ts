import type { PolicyOf } from './row'
import { inspectorsShops, merchantsShops, shops, stationsShops } from './words'

const elsewhere = { otherDistrict: 'shop.unknown' } as const
const checks = ['own', 'otherGrid', 'otherStation', 'closed', 'otherDistrict'] as const
const law = '食品安全法 第四十七条'

/** Whoever supervises the shop reads; who runs it and who works there reads the own. */
const seenAtShops = {
  relations: shops,
  may: {
    office: 'always',
    leader: 'always',
    stationHead: stationsShops,
    inspector: inspectorsShops,
    merchant: merchantsShops,
    employee: ['own'],
  },
  refused: elsewhere,
} as const

/** Self-checks: who may. */
export const selfCheckPolicy = {
  'selfCheck.listSelfChecks': { does: '看一家店的自查：要做哪些、做了没有；从业人员看自己店的', ...seenAtShops },
  'selfCheck.showSelfCheckTable': { does: '看自查表', ...seenAtShops },
  'selfCheck.showSelfCheck': {
    does: '看一次自查的每一项和照片',
    relations: checks,
    may: {
      office: 'always',
      leader: 'always',
      stationHead: ['own', 'otherGrid', 'closed'],
      inspector: ['own', 'closed'],
      merchant: ['own', 'closed'],
      employee: ['own'],
    },
    refused: elsewhere,
  },
  'selfCheck.prepareSelfCheckPhoto': {
    does: '传自查的照片',
    relations: shops,
    may: { merchant: merchantsShops, employee: ['own'] },
    refused: elsewhere,
  },
  'selfCheck.submitSelfCheck': {
    does: '提交自查：店里的人才可以，执法人员不能代填；停业的店不用做',
    basis: law,
    relations: shops,
    may: { merchant: ['own', 'revoked'], employee: ['own'] },
    refused: { ...elsewhere, closed: { code: 'selfCheck.shopClosed', to: ['merchant'] } },
  },
  'selfCheck.setOpenDays': {
    does: '设休息日：经营者才可以，留下每次改动',
    relations: shops,
    may: { merchant: merchantsShops },
    refused: elsewhere,
  },
} as const satisfies PolicyOf<'selfCheck'>
