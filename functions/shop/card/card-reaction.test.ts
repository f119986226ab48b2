import type { PublicCard } from '@app/types/shop/card'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { publicPeople } from '../../employee/public'
import { employeeStore } from '../../employee/store'
import { type House, openHouse } from '../../guards/testing/open-house'
import { askInspection } from '../../inspection/public'
import { inspectionStore, type StoredInspection } from '../../inspection/store'
import { askLicence } from '../../licence/public'
import { licenceStore } from '../../licence/store'
import type { RowChange } from '../../platform/reaction'
import { findingCodes } from '../../rectification/finding-code'
import { rectificationsOnCard } from '../../rectification/public'
import { rectificationStore } from '../../rectification/store'
import { trainingRateOf } from '../../training/public'
import { trainingStore } from '../../training/store'
import { signCode } from '../code/code-signing'
import { type StoredStation, shopStore } from '../store'
import { storedShop } from '../testing/stored-shop'
import { rebuildCards } from './card-reaction'
import { rebuildCard } from './card-rebuild'
import { publicApp } from './public-app'

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(async () => await house.close())

const shopPk = (shopId: string) => `D#YX1#SHOP#${shopId}`
const changeIn = (pk: string, other: Partial<RowChange> = {}): RowChange => ({
  kind: 'Shop',
  pk,
  after: {},
  changeId: '1',
  at: new Date(0),
  ...other,
})

const station: StoredStation = {
  revision: 1,
  district: 'YX1',
  stationId: 'ST1',
  name: '青石市场监管所',
  phone: '0600-555 0136',
  grids: [{ gridId: 'G1', name: '青石一' }],
}

/** The reaction over real tables; `written` names each card as it is written. */
const open = () => {
  const { base, world } = house
  const stores = {
    shop: shopStore(base.records),
    licence: licenceStore(base.records),
    inspection: inspectionStore(base.records),
  }
  const written: string[] = []
  const deps = {
    store: stores.shop,
    licences: askLicence(stores.licence),
    inspections: askInspection(stores.inspection, rectificationsOnCard(rectificationStore(base.records))),
    employees: publicPeople(employeeStore(base.records), trainingRateOf(trainingStore(base.records))),
    people: { district: async () => ({ bureauName: '云溪区市场监督管理局' }) },
    items: {
      putIfNewer: async (key: string, revision: number, doc: unknown) => {
        written.push(key)
        await base.items.putIfNewer(key, revision, doc)
      },
      takeBack: base.items.takeBack,
    },
    send: base.send,
    clock: world.clock,
  }
  const rebuild = rebuildCards(deps)
  const cardOf = async (shopId: string) =>
    (await base.items.get(`D#YX1#CARD#${shopId}`)) as { name: string; station?: { phone?: string } } | undefined
  return { ...stores, deps, rebuild, work: rebuildCard(deps), written, cardOf, commit: base.commit }
}

describe('a change in a shop’s partition', () => {
  it('makes its card anew, once for all changes of a batch', async () => {
    const { shop, commit, rebuild, written, cardOf } = open()
    await commit([
      shop.shops.insert(storedShop()),
      shop.shops.insert(storedShop({ shopId: 'YX1A0002', name: '青石烧饼铺' })),
    ])
    await rebuild([
      changeIn(shopPk('YX1A0001')),
      changeIn(shopPk('YX1A0001'), { kind: 'Licence' }),
      changeIn(shopPk('YX1A0002'), { kind: 'Inspection' }),
      changeIn(shopPk('YX1A0001')),
    ])
    expect(written.toSorted()).toEqual(['D#YX1#CARD#YX1A0001', 'D#YX1#CARD#YX1A0002'])
    expect([(await cardOf('YX1A0001'))?.name, (await cardOf('YX1A0002'))?.name]).toEqual(['槐荫汤面馆', '青石烧饼铺'])
  })

  it('never replaces a newer card', async () => {
    const { shop, commit, rebuild, cardOf } = open()
    await commit([shop.shops.insert(storedShop())])
    await house.base.items.putIfNewer('D#YX1#CARD#YX1A0001', 9, { name: '更新的卡' })
    await rebuild([changeIn(shopPk('YX1A0001'))])
    expect((await cardOf('YX1A0001'))?.name).toBe('更新的卡')
  })

  it.each([
    ['a consumer’s report', changeIn(shopPk('YX1A0001'), { kind: 'Mismatch' })],
    ['a shop that does not exist', changeIn(shopPk('YX1A0009'))],
    ['a station, whose shops are a queue’s business', changeIn('D#YX1#STATIONS', { kind: 'Station', after: station })],
    ['anything else', changeIn('D#YX1#IMPORT#1', { kind: 'Import' })],
  ])('writes no card for %s', async (_, change) => {
    const { shop, commit, rebuild, written } = open()
    await commit([shop.shops.insert(storedShop({ stationId: 'ST1', gridId: 'G1' }))])
    await rebuild([change])
    expect(written).toEqual([])
  })
})

describe('the queue of a station that is called otherwise', () => {
  it('writes the cards of all its shops and of no other', async () => {
    const { shop, commit, work, written, cardOf } = open()
    const numbers = Array.from({ length: 115 }, (_, i) => `YX1A0${String(i).padStart(3, '0')}`)
    const shops = numbers.map((shopId, i) => storedShop({ shopId, stationId: 'ST1', ...(i % 10 && { gridId: 'G1' }) }))
    const other = storedShop({ shopId: 'YX1B0001', stationId: 'ST2' })
    const writes = [...shops, other].map((one) => shop.shops.insert(one))
    for (let i = 0; i < writes.length; i += 100) await commit(writes.slice(i, i + 100))
    const after = { ...station, phone: '0600-555 0199' }
    await commit([shop.stations.insert(after)])
    await work({ district: 'YX1', stationId: 'ST1' })
    expect(written.toSorted()).toEqual(numbers.map((shopId) => `D#YX1#CARD#${shopId}`))
    expect((await cardOf('YX1A0114'))?.station?.phone).toBe('0600-555 0199')
  })

  it('asks for each station of a district where an exam is for others now', async () => {
    const { shop, commit, deps } = open()
    await commit([shop.stations.insert(station), shop.stations.insert({ ...station, stationId: 'ST2' })])
    const sent: unknown[] = []
    await rebuildCard({ ...deps, send: async (_, message) => void sent.push(message) })({ district: 'YX1' })
    expect(sent).toEqual(['ST1', 'ST2'].map((stationId) => ({ district: 'YX1', stationId })))
  })

  it('does nothing for a station that is gone', async () => {
    const { work, written } = open()
    await work({ district: 'YX1', stationId: 'ST9' })
    expect(written).toEqual([])
  })
})

const canary = (word: string) => `金丝雀${word}`

/** An inspection as it is kept, with a canary in everything that is not public. */
const inspected: StoredInspection = {
  revision: 1,
  district: 'YX1',
  shopId: 'YX1A0001',
  shopName: '槐荫汤面馆',
  inspectionId: '01K00000000000000000000001',
  kind: 'routine',
  state: 'submitted',
  inspectors: [
    { personId: canary('人'), name: canary('检查人员'), certificateNumber: canary('执法证'), shows: 'certificate' },
  ],
  notification: {
    recusalRequested: false,
    answeredBy: canary('答复人'),
    answeredAt: '2026-03-17T01:00:00.000Z',
  },
  place: { address: canary('检查地点') },
  startedAt: '2026-03-17T01:00:00.000Z',
  tables: [{ id: 'T-CY-2016', version: 1, title: '餐饮', hash: 'a'.repeat(64) }],
  mustCheck: [],
  result: {
    answers: {},
    verdict: 'basicallyConforming',
    gapCase: false,
    counts: {
      items: 30,
      passed: 24,
      failed: 1,
      notApplicable: 5,
      keyCounted: 7,
      keyFailed: 0,
      generalCounted: 18,
      generalPassed: 17,
    },
    failing: [
      { key: 'k', number: '8.3', text: '垃圾桶没有盖', keyItem: false, failedLastTime: false, remark: canary('备注') },
    ],
    dispositions: ['correctedOnSite'],
    accidentRisk: false,
    note: canary('说明'),
    contact: { name: canary('联系人'), phone: canary('电话') },
    parts: [],
    finishedAt: '2026-03-17T02:00:00.000Z',
    unit: { address: canary('单位地址') },
    ordinalInYear: 1,
    documentNumber: canary('文号'),
  },
  delivered: {
    version: 1,
    contentHash: canary('内容哈希'),
    receivedAt: '2026-03-17T02:00:05.000Z',
    receiptHash: canary('回执'),
    deliveredBy: canary('送达人'),
    signatures: [],
    files: { [canary('上传')]: canary('文件') },
    marks: ['late'],
  },
  document: { state: 'ready', objectKey: canary('文书') },
}

describe('a shop of which five re-checks followed one inspection', () => {
  it('still shows that inspection, last of five', async () => {
    const { shop, inspection, commit, rebuild } = open()
    const visits = Array.from({ length: 6 }, (_, n): StoredInspection => {
      const finishedAt = `2026-03-1${n}T02:00:00.000Z`
      const kind = n === 0 ? 'routine' : 'recheck'
      const { result } = inspected
      return {
        ...inspected,
        kind,
        inspectionId: `01K0000000000000000000010${n}`,
        ...(result && { result: { ...result, finishedAt } }),
      }
    })
    await commit([shop.shops.insert(storedShop()), ...visits.map((visit) => inspection.inspections.insert(visit))])
    await rebuild([changeIn(shopPk('YX1A0001'))])
    const card = (await house.base.items.get('D#YX1#CARD#YX1A0001')) as PublicCard
    expect(card.inspections.map(({ day, kind }) => `${day} ${kind}`)).toEqual([
      '2026-03-15 recheck',
      '2026-03-14 recheck',
      '2026-03-13 recheck',
      '2026-03-12 recheck',
      '2026-03-10 routine',
    ])
    expect(card.inspectionCount).toBe(6)
  })
})

describe('what is in the records and not public', () => {
  it('reaches neither the page nor the JSON, while what is public does', async () => {
    const { shop, licence, inspection, commit, rebuild } = open()
    const { base, world } = house
    await commit([
      shop.shops.insert(storedShop({ phone: canary('手机'), flags: [canary('疑点')], subjectKey: canary('键') })),
      shop.mismatches.insert({
        revision: 1,
        district: 'YX1',
        shopId: 'YX1A0001',
        mismatchId: '1',
        at: '2026-03-17T01:00:00.000Z',
        words: canary('举报'),
      }),
      licence.licences.insert({
        revision: 1,
        district: 'YX1',
        shopId: 'YX1A0001',
        licenceId: '01K00000000000000000000002',
        kind: 'foodOperation',
        number: 'JY29901070013262',
        cancelled: false,
        flags: [canary('证照疑点')],
        recordedAt: '2026-03-17T01:00:00.000Z',
      }),
      inspection.inspections.insert(inspected),
    ])
    await rebuild([changeIn(shopPk('YX1A0001'))])
    const codeKeys = world.secrets.shopCodeKeys
    const app = publicApp({
      items: base.items,
      send: base.send,
      clock: world.clock,
      codeKeys,
      findings: findingCodes(codeKeys),
      publicUrl: world.publicUrl,
      seal: '',
    })
    const code = signCode(codeKeys, { shopNumber: 'YX1A0001', serial: '02', keyVersion: '01' })
    const paths = [`/s/${code}`, `/s/${code}?size=large`, `/s/${code}.json`]
    const answers = await Promise.all(paths.map(async (path) => await (await app.request(path)).text()))
    for (const answer of answers) {
      expect(answer).toContain('垃圾桶没有盖')
      expect(answer).toContain('JY29901070013262')
      expect(answer).not.toContain('金丝雀')
    }
  })
})
