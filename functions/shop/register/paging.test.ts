import type { InspectionLine } from '@app/types/inspection/contract'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { PersonActor } from '../../platform/actor'
import { mostAnswerBytes } from '../../wechat/relay-call'
import { gridListPk, gridless } from '../grid-list'
import { district, openRegister, type Register } from '../testing/open-register'
import { storedShop } from '../testing/stored-shop'
import { listMyGrids } from './list-my-grids'
import { listMyShops, showShop } from './show-shop'

const grids = ['01KGRID00000000000000000A1', '01KGRID00000000000000000A2', '01KGRID00000000000000000A3']
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const numberOf = (n: number) =>
  `YX1AA${alphabet[Math.floor(n / 961)]}${alphabet[Math.floor(n / 31) % 31]}${alphabet[n % 31]}`
/** Two grids full of shops with long names, and one that is empty. */
const shopIds = Array.from({ length: 1_100 }, (_, n) => numberOf(n))

let register: Register
beforeAll(async () => {
  register = await openRegister()
  const { store, kernel } = register.deps
  const station = { revision: 1, district, stationId: '01KSTATION', name: '青石监管所' }
  const named = grids.map((gridId, n) => ({ gridId, name: `第${n}网格` }))
  await kernel.commit([store.stations.insert({ ...station, grids: named })])
  for (let from = 0; from < shopIds.length; from += 100) {
    const shops = shopIds.slice(from, from + 100).map((shopId, n) => ({
      ...storedShop(),
      district,
      shopId,
      name: `云溪区团结国面馆第${n % 7}分店`.repeat(3),
      stationId: '01KSTATION',
      gridId: grids[n % 2] ?? '',
    }))
    await kernel.commit(shops.map((shop) => store.shops.insert(shop)))
  }
})
afterAll(() => register.close())

const person = (grant: PersonActor['grants'][number]): PersonActor => ({
  kind: 'person',
  district,
  personId: '01KPERSON',
  name: '贺青禾',
  grants: [grant],
})
const inspector = person({
  role: 'inspector',
  certificateNumber: '07-0001',
  certificateValidUntil: '2030-01-01',
  stationId: '01KSTATION',
  gridIds: grids,
})
const merchant = person({ role: 'merchant', shopIds: shopIds.slice(0, 60) })

const bytes = (answer: unknown) => Buffer.byteLength(JSON.stringify({ status: 200, body: JSON.stringify(answer) }))

const pagesOf = async <T extends object>(read: (cursor?: string) => Promise<T>): Promise<T[]> => {
  const pages: T[] = []
  for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
    const page = await read(cursor)
    pages.push(page)
    cursor = (page as { cursor?: string }).cursor
  }
  return pages
}
const asked = <I>(actor: PersonActor, input: I) => ({ actor, input, at: register.deps.clock(), browser: '' })

it('an inspector of 1,100 shops gets each once, in pages that WeChat’s cloud carries', async () => {
  const pages = await pagesOf((cursor) => listMyGrids(register.deps)(asked(inspector, { cursor })))
  expect(Math.max(...pages.map(bytes))).toBeLessThanOrEqual(mostAnswerBytes)
  const shops = pages.flatMap((page) => page.grids.flatMap((grid) => grid.shops.map(({ shopId }) => shopId)))
  expect(shops.toSorted()).toEqual(shopIds.toSorted())
  expect(new Set(pages.flatMap((page) => page.grids.map(({ gridId }) => gridId)))).toEqual(new Set(grids))
})

it('an inspector gets the shops of the own station that no grid has, after the grids, and nobody else’s', async () => {
  const { store, kernel } = register.deps
  const gridless = (shopId: string, stationId?: string) => {
    const { gridId: _, stationId: __, ...shop } = storedShop()
    return store.shops.insert({ ...shop, district, shopId, name: '未分店', ...(stationId && { stationId }) })
  }
  const before = await pagesOf((cursor) => listMyGrids(register.deps)(asked(inspector, { cursor })))
  expect(before.flatMap((page) => page.grids.map(({ gridId }) => gridId))).not.toContain('none')
  await kernel.commit([gridless('YX1YYYY1', '01KSTATION'), gridless('YX1YYYY2', '01KOTHER'), gridless('YX1YYYY3')])
  const pages = await pagesOf((cursor) => listMyGrids(register.deps)(asked(inspector, { cursor })))
  const last = pages.at(-1)?.grids.at(-1)
  expect(last).toMatchObject({ gridId: 'none', name: '未分网格', shops: [{ shopId: 'YX1YYYY1' }] })
  expect(last?.shops).toHaveLength(1)
  const shops = pages.flatMap((page) => page.grids.flatMap((grid) => grid.shops))
  expect(shops).toHaveLength(shopIds.length + 1)
})

it('an inspector’s phone makes nobody read through the shops without a grid of other stations', async () => {
  const { deps } = register
  const read = new Set<string>()
  const list: typeof deps.store.shops.list = async (listPk, options) => {
    read.add(listPk)
    return await deps.store.shops.list(listPk, options)
  }
  const store = { ...deps.store, shops: { ...deps.store.shops, list } }
  await pagesOf((cursor) => listMyGrids({ ...deps, store })(asked(inspector, { cursor })))
  const own = [...grids, gridless('01KSTATION')].map((grid) => gridListPk(district, grid))
  expect([...read].toSorted()).toEqual(own.toSorted())
})

const line = (inspectionId: string): InspectionLine => ({
  inspectionId,
  shopId: shopIds[0] ?? '',
  shopName: '云溪区团结国面馆',
  kind: 'routine',
  state: 'submitted',
  day: '2026-03-18',
  failing: 2,
  inspectors: ['贺青禾', '陶怀玉'],
})

const withHistory = (length: number) => ({
  ...register.deps,
  inspections: {
    ofShop: async () => ({
      lines: Array.from({ length }, (_, n) => line(`01K${n}`)),
      lastFailures: [],
      summary: { inspectionCount: length },
    }),
    forPublic: async () => ({ forCard: [] }),
  },
})

it('a merchant of sixty shops gets each once, in pages that WeChat’s cloud carries', async () => {
  const pages = await pagesOf((cursor) => listMyShops(withHistory(40))(asked(merchant, { cursor })))
  expect(Math.max(...pages.map(bytes))).toBeLessThanOrEqual(mostAnswerBytes)
  expect(pages.flatMap(({ shops }) => shops.map(({ shopId }) => shopId))).toEqual(shopIds.slice(0, 60))
})

it('a dossier fits through WeChat’s cloud, whatever anybody reported and however often it was inspected', async () => {
  const [shopId = ''] = shopIds
  const { store, kernel } = register.deps
  const reports = Array.from({ length: 90 }, (_, n) => {
    const at = `2026-03-18T02:00:${String(n % 60).padStart(2, '0')}.${String(n).padStart(3, '0')}Z`
    return { revision: 1, district, shopId, mismatchId: `${at}#${n}`, at, words: '字'.repeat(200) }
  })
  await kernel.commit(reports.map((report) => store.mismatches.insert(report)))
  const dossier = await showShop(withHistory(900))(asked(inspector, { shopId }))
  expect(bytes(dossier)).toBeLessThanOrEqual(mostAnswerBytes)
  const newest = reports
    .map(({ at }) => at)
    .toSorted()
    .at(-1)
  expect(dossier).toMatchObject({ mismatches: { 0: { at: newest }, length: 20 } })
})
