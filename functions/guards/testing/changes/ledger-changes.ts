import { ulid } from 'ulid'
import type { ChangeName, InputOf } from '../../operations'
import { putLedgers, sampleOf } from '../make-ledgers'
import type { TestWorld } from '../open-test-world'
import { byOffice, type Maker, type Makers, newShop } from './maker'

const byMerchant =
  <N extends ChangeName>(make: (world: TestWorld) => Promise<InputOf<N>> | InputOf<N>): Maker<N> =>
  async (world) => ({ voice: world.home.speak('merchant'), input: await make(world), other: await make(world) })

const ledgers = async (world: TestWorld) => await putLedgers(world, world.home.districtId, world.home.shops.own)
const said = { content: sampleOf('红烧肉'), note: '', photos: [] }
const hash = () =>
  [...ulid(), ...ulid(), ...ulid()]
    .map((one) => (one.charCodeAt(0) % 16).toString(16))
    .join('')
    .slice(0, 64)

/** Kitchen ledgers. */
export const ledgerChanges = {
  'ledger.requestLedgerPaper': byOffice(async (world) => {
    const year = 2_000 + Math.floor(Math.random() * 8_000)
    return { shopId: await newShop(world), kind: 'temperature', month: `${year}-01` }
  }),
  'ledger.prepareLedgerPhoto': byMerchant(({ home }) => ({
    ...{ shopId: home.shops.own, entryId: ulid(), contentType: 'image/jpeg' },
    ...{ bytes: 1_000, sha256: hash() },
  })),
  'ledger.addLedgerEntry': byMerchant(({ home, clock }) => ({
    ...said,
    ...{ shopId: home.shops.own, entryId: ulid(), day: clock.now().toISOString().slice(0, 10) },
    content: { kind: 'temperature', point: 'chilled', what: '一号冰箱', celsius: '4' },
  })),
  'ledger.correctLedgerEntry': byMerchant(async (world) => ({
    ...(await ledgers(world)).plain,
    ...said,
    reason: '克数写错了',
  })),
  'ledger.answerObjection': byMerchant(async (world) => ({
    ...(await ledgers(world)).open,
    words: '标签在背面',
    photos: [],
  })),
  'ledger.objectToEntry': byOffice(async (world) => ({ ...(await ledgers(world)).plain, words: '照片上没有标签' })),
  'ledger.reviewObjection': byOffice(async (world) => ({
    ...(await ledgers(world)).answered,
    accepted: true,
    words: '',
  })),
} satisfies Partial<Makers<'ledger'>>
