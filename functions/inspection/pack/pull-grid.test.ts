import { bucketOf, digestsOf } from '@app/rules/inspection/grid-pack'
import { planFromPack } from '@app/rules/inspection/plan-from-pack'
import { catering2016 } from '@app/rules/inspection/tables/catering-2016'
import type { ChecklistShown } from '@app/types/inspection/contract'
import type { PackShop, PackTable } from '@app/types/inspection/pack'
import { inspectionKinds } from '@app/types/inspection/values'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checklistShown } from '../checklists'
import { type Ask, answered, asker, refusedWith } from '../testing/ask'
import { type House, openHouse } from '../testing/house'
import { actorOf, district, type Name, personIdOf, places, settle, shopIds } from '../testing/people'
import { contentOf, deliveryOf, failing, visited } from '../testing/visit'

let house: House
let ask: Ask
beforeAll(async () => {
  house = await openHouse('2026-11-24T02:00:00.000Z')
  await settle(house)
  const station = { revision: 1, district, stationId: places.station, name: '槐荫所' }
  const grids = [{ gridId: places.grid, name: '槐荫桥网格' }]
  await house.kernel.commit([house.stores.shop.stations.insert({ ...station, grids })])
  ask = asker(house)
})
afterAll(async () => await house.close())

type Page = { grids: { gridId: string }[]; buckets: { bucket: number; shops: PackShop[] }[]; next?: number }
type Tables = { current: PackTable[]; notices: Parameters<typeof planFromPack>[1]['notices']; tables: ChecklistShown[] }

const page = async (by: Name, input: object = {}) =>
  (await answered(ask(actorOf(by), 'pullGrid', input))) as unknown as Page
const packOf = async (by: Name = 'lead') => (await page(by)).buckets.flatMap(({ shops }) => shops)
const shopIn = async (shopId: string) => {
  const found = (await packOf()).find((shop) => shop.shopId === shopId)
  if (!found) throw new Error(`${shopId} is not in the pack`)
  return found
}

describe('the pack of an inspector’s grids', () => {
  it('holds the open shops of the own grids and the own station’s without a grid, and no others', async () => {
    const ids = (await packOf()).map(({ shopId }) => shopId)
    expect(ids.toSorted()).toEqual([shopIds.noodles, shopIds.gridless, shopIds.pharmacy].toSorted())
    const theirs = await page('elsewhere')
    expect(theirs.buckets.flatMap(({ shops }) => shops.map(({ shopId }) => shopId))).not.toContain(shopIds.noodles)
  })

  it('is nobody’s but inspectors’', async () => {
    for (const name of ['office', 'merchant', 'audit'] as const) {
      expect(await refusedWith(ask(actorOf(name), 'pullGrid', {}))).toBe('access.denied')
      expect(await refusedWith(ask(actorOf(name), 'pullTables', {}))).toBe('access.denied')
    }
  })

  it('names what begins an inspection and leaves out whom it does not need', async () => {
    const noodles = await shopIn(shopIds.noodles)
    expect(noodles).toMatchObject({
      name: '槐荫桥面馆',
      initials: 'hyqmg',
      gridId: places.grid,
      businessTypes: ['catering'],
    })
    expect(noodles.codes).toEqual([expect.stringMatching(new RegExp(`^${shopIds.noodles}01`))])
    expect(JSON.stringify(noodles)).not.toMatch(/贺青禾|13800/)
  })

  it('answers with nothing more once the phone has it, and with one bucket after a visit', async () => {
    const had = await packOf()
    expect((await page('lead', { have: digestsOf(had) })).buckets).toEqual([])
    const { inspectionId } = await visited(house, ask, { found: failing('5.1'), end: rectify })
    const { buckets } = await page('lead', { have: digestsOf(had) })
    expect(buckets.map(({ bucket }) => bucket)).toEqual([bucketOf(shopIds.noodles)])
    const after = buckets[0]?.shops.find(({ shopId }) => shopId === shopIds.noodles)
    expect(after?.visits).toEqual([
      { inspectionId, kind: 'routine', state: 'submitted', day: '2026-11-24', verdict: expect.any(String), failing: 1 },
    ])
    expect(after?.failures).toMatchObject([{ number: '5.1', day: '2026-11-24', remark: '5.1 有问题。' }])
  })

  it('names whom a shop has asked to step aside', async () => {
    const content = contentOf(house, { shopId: shopIds.gridless })
    const told = { ...content.beginning.told, recusalRequested: true, recusalReason: '主办是店主的亲戚。' }
    const stopped = { ...content, beginning: { told }, answers: {}, ending: { kind: 'recused' as const } }
    const delivery = await deliveryOf(house, stopped as typeof content, { pick: (all) => all.slice(0, 2) })
    await answered(ask(actorOf('lead'), 'deliverInspection', delivery))
    const { away } = await shopIn(shopIds.gridless)
    expect(away.toSorted()).toEqual([personIdOf('lead'), personIdOf('second')].toSorted())
  })
})

const rectify = { dispositions: ['rectifyByDate' as const], rectifyBy: '2026-12-01' }

const allTables = async () => {
  const { current, notices, tables } = (await answered(ask(actorOf('lead'), 'pullTables', {}))) as unknown as Tables
  return { current, notices, contents: tables }
}

const shownWith = (hash: string): ChecklistShown => ({ ...checklistShown(catering2016), hash })

describe('beginning from the pack', () => {
  const packed = [shopIds.noodles, shopIds.gridless, shopIds.pharmacy]
  const everywhere = inspectionKinds.flatMap((kind) =>
    packed.flatMap((shopId) => (['lead', 'third'] as const).map((by) => [kind, shopId, by] as const)),
  )

  it.each(everywhere)('%s at %s by %s: asks and says what the server asks and says', async (kind, shopId, by) => {
    const shop = await shopIn(shopId)
    const online = await ask(actorOf(by), 'prepareInspection', { shopId, kind })
    const asked = { kind, day: '2026-11-24', personId: personIdOf(by) }
    const offline = planFromPack(shop, await allTables(), asked)
    expect(offline).toEqual('refused' in online ? { refused: online.refused.code } : { plan: online.answer })
  })

  it('tells a pharmacy the law on drugs and a noodle shop that on food', async () => {
    const noodles = await shopIn(shopIds.noodles)
    const { current, notices } = await allTables()
    // whatever the page had room for: what is told does not depend on it
    const contents = current.map(({ hash }) => shownWith(hash))
    const tables = { current, notices, contents }
    const asked = { kind: 'routine', day: '2026-11-24', personId: personIdOf('third') } as const
    const told = (businessTypes: PackShop['businessTypes']) => {
      const planned = planFromPack({ ...noodles, businessTypes, visits: [] }, tables, asked)
      return 'plan' in planned ? planned.plan.notice.paragraphs.join('') : planned
    }
    expect(told(['catering'])).toContain('食品生产经营监督检查管理办法')
    expect(told(['drugRetail'])).toContain('《药品管理法》第九十九条')
    expect(told(['drugRetail'])).not.toContain('食品')
    expect(told(['drugRetail', 'catering'])).toMatch(/食品生产经营监督检查管理办法.*药品管理法/)
  })

  it('says so where a table that holds never reached the phone', async () => {
    const shop = await shopIn(shopIds.noodles)
    const tables = await allTables()
    const asked = { kind: 'routine', day: '2026-11-24', personId: personIdOf('third') } as const
    expect(planFromPack(shop, { ...tables, contents: [] }, asked)).toEqual({ lacking: true })
  })

  it('reads every table once, however many pages that takes', async () => {
    const got: ChecklistShown[] = []
    for (let turn = 0; turn < 20; turn++) {
      const have = got.map(({ hash }) => hash.slice(0, 12)).join(',')
      const answer = (await answered(ask(actorOf('lead'), 'pullTables', { have }))) as unknown as Tables
      expect(JSON.stringify(answer).length).toBeLessThan(95_000)
      if (answer.tables.length === 0) break
      got.push(...answer.tables)
    }
    const { current } = await allTables()
    expect(got.map(({ hash }) => hash).toSorted()).toEqual(current.map(({ hash }) => hash).toSorted())
  })
})

describe('a shop that leaves the grid', () => {
  it('lets go of a shop that left the grid', async () => {
    const had = await packOf()
    const shop = await house.shops.shop(district, shopIds.pharmacy)
    if (!shop) throw new Error('no pharmacy')
    await house.kernel.commit([house.stores.shop.shops.replace({ ...shop, gridId: places.otherGrid })])
    const { buckets } = await page('lead', { have: digestsOf(had) })
    expect(buckets).toEqual([
      {
        bucket: bucketOf(shopIds.pharmacy),
        shops: expect.not.arrayContaining([expect.objectContaining({ shopId: shopIds.pharmacy })]),
      },
    ])
  })
})
