import type { Relation } from '../../policy'
import { type Ledgers, sampleOf } from '../make-ledgers'
import type { ExampleWorld } from '../prepare-examples'
import type { Examples } from './example'

const ledgersIn = ({ home, abroad }: ExampleWorld, relation: Relation): Ledgers => {
  if (relation === 'otherDistrict') return abroad.ledgers.own
  return home.ledgers[relation as keyof typeof home.ledgers] ?? home.ledgers.own
}

const said = { content: sampleOf('红烧肉'), note: '', photos: [] }

export const ledgerExamples: Examples<'ledger'> = {
  'ledger.listLedgers': ({ shopIn }, relation) => ({ shopId: shopIn(relation) }),
  'ledger.showLedger': ({ shopIn }, relation) => ({
    shopId: shopIn(relation),
    kind: 'sampleRetention',
    month: '2026-03',
  }),
  'ledger.showLedgerEntry': (world, relation) => ledgersIn(world, relation).plain,
  'ledger.requestLedgerPaper': ({ shopIn }, relation) => ({
    shopId: shopIn(relation),
    kind: 'sampleRetention',
    month: '2026-03',
  }),
  'ledger.openLedgerPaper': ({ shopIn }, relation) => ({
    shopId: shopIn(relation),
    kind: 'sampleRetention',
    month: '2026-03',
  }),
  'ledger.listObjections': () => undefined,
  'ledger.prepareLedgerPhoto': ({ shopIn }, relation) => ({
    shopId: shopIn(relation),
    entryId: '01KKZZZZZZZZZZZZZZZZZZZZZ7',
    contentType: 'image/jpeg',
    bytes: 1_000,
    sha256: '7'.repeat(64),
  }),
  'ledger.addLedgerEntry': ({ shopIn, clock }, relation) => ({
    shopId: shopIn(relation),
    entryId: '01KKZZZZZZZZZZZZZZZZZZZZZ8',
    day: clock.now().toISOString().slice(0, 10),
    ...said,
    content: { kind: 'temperature', point: 'chilled', what: '一号冰箱', celsius: '4' },
  }),
  'ledger.correctLedgerEntry': (world, relation) => ({
    ...ledgersIn(world, relation).plain,
    ...said,
    reason: '克数写错了',
  }),
  'ledger.answerObjection': (world, relation) => ({
    ...ledgersIn(world, relation).open,
    words: '标签在背面',
    photos: [],
  }),
  'ledger.printSampleLabel': (world, relation) => {
    const { kind: _, ...place } = ledgersIn(world, relation).plain
    return place
  },
  'ledger.objectToEntry': (world, relation) => ({ ...ledgersIn(world, relation).plain, words: '照片上没有标签' }),
  'ledger.reviewObjection': (world, relation) => ({
    ...ledgersIn(world, relation).answered,
    accepted: true,
    words: '',
  }),
}
