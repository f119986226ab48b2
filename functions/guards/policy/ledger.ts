import type { PolicyOf } from './row'
import { here, inspectorsShops, merchantsShops, readers, shops, stationsShops } from './words'

const elsewhere = { otherDistrict: 'shop.unknown' } as const
const merchant = { merchant: merchantsShops } as const
/** An employee works at `own`, which is neither struck off nor without its code. */
const shopPeople = { ...merchant, employee: ['own'] } as const
const officers = { office: 'always', stationHead: stationsShops, inspector: inspectorsShops } as const

const read = { relations: shops, may: { ...shopPeople, ...officers, leader: 'always' }, refused: elsewhere } as const
const byShop = { relations: shops, may: shopPeople, refused: elsewhere } as const
const byOfficers = { relations: shops, may: officers, refused: elsewhere } as const

/** Kitchen ledgers: who may. */
export const ledgerPolicy = {
  'ledger.listLedgers': { does: '看一家店要记哪些台账、今天记了没有', ...read },
  'ledger.showLedger': { does: '看一本台账的一个月', ...read },
  'ledger.showLedgerEntry': { does: '看一条台账记录和它的更正、异议', ...read },
  'ledger.requestLedgerPaper': { does: '把一个月的台账做成 PDF', ...read },
  'ledger.openLedgerPaper': { does: '打开一个月的台账 PDF', ...read },
  'ledger.listObjections': { does: '看等着答复、复核的台账异议', relations: here, may: readers },
  'ledger.prepareLedgerPhoto': { does: '传台账的照片', ...byShop },
  'ledger.addLedgerEntry': {
    does: '记台账',
    basis: '食品安全法 第三十三条、第五十三条',
    relations: shops,
    may: { merchant: ['own', 'revoked'], employee: ['own'] },
    refused: { ...elsewhere, closed: { code: 'shop.closed', to: ['merchant'] } },
  },
  'ledger.correctLedgerEntry': { does: '更正台账：写明原因，原来的还看得到', ...byShop },
  'ledger.answerObjection': { does: '答复台账异议', relations: shops, may: merchant, refused: elsewhere },
  'ledger.printSampleLabel': { does: '打印留样标签', ...byShop },
  'ledger.objectToEntry': { does: '对台账提出异议；分管领导只看不办', ...byOfficers },
  'ledger.reviewObjection': { does: '复核台账异议的答复', ...byOfficers },
} as const satisfies PolicyOf<'ledger'>
