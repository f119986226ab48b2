import { planFromPack } from '@app/rules/inspection/plan-from-pack'
import type { ChecklistShown } from '@app/types/inspection/contract'
import type { PackShop } from '@app/types/inspection/pack'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Ask, answered, asker, refusedWith } from '../testing/ask'
import { type House, openHouse } from '../testing/house'
import { actorOf, district, type Name, personIdOf, places, settle, shopIds } from '../testing/people'
import { visited } from '../testing/visit'

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
beforeEach(() => house.tick())
afterAll(async () => await house.close())

type Plan = { problems: { rule: string; words: string }[] }
const plan = async (shopId: string, kind = 'routine') =>
  (await answered(ask(actorOf('lead'), 'prepareInspection', { shopId, kind }))) as unknown as Plan
const rules = async (shopId: string, kind?: string) => (await plan(shopId, kind)).problems.map(({ rule }) => rule)

const record = async (shopId: string, change: object = {}, by: Name = 'office') =>
  await ask(actorOf(by), 'recordSuperiorVisit', {
    ...{ shopId, day: '2026-10-12', bureau: '云州市市场监督管理局', documentNumber: '云州市监检〔2026〕12号' },
    ...change,
  })
const visitIdOf = async (outcome: ReturnType<typeof record>) => (await answered(outcome)).visitId as string

type Tables = Omit<Parameters<typeof planFromPack>[1], 'contents'> & { readonly tables: ChecklistShown[] }

/** Tables come in pages: what did not fit is asked for again. */
const pullAll = async (contents: readonly ChecklistShown[] = []): Promise<Parameters<typeof planFromPack>[1]> => {
  const have = contents.map(({ hash }) => hash.slice(0, 12)).join(',')
  const { tables, ...page } = (await answered(ask(actorOf('lead'), 'pullTables', { have }))) as unknown as Tables
  return tables.length === 0 ? { ...page, contents } : await pullAll([...contents, ...tables])
}

/** What a phone of the grid would say without network, after it read everything. */
const offline = async (shopId: string) => {
  const pulled = (await answered(ask(actorOf('lead'), 'pullGrid', {}))) as { buckets: { shops: PackShop[] }[] }
  const shop = pulled.buckets.flatMap(({ shops }) => shops).find((one) => one.shopId === shopId)
  const asked = { kind: 'routine', day: '2026-11-24', personId: personIdOf('lead') } as const
  return planFromPack(shop as PackShop, await pullAll(), asked)
}

describe('a superior bureau’s inspection', () => {
  it('warns for three months, names the bureau and its number, and raises the shop for the phones', async () => {
    const before = await house.shops.shop(district, shopIds.gridless)
    const visitId = await visitIdOf(record(shopIds.gridless))
    expect((await house.shops.shop(district, shopIds.gridless))?.revision).toBe((before?.revision ?? 0) + 1)
    const { problems } = await plan(shopIds.gridless)
    expect(problems).toEqual([{ rule: 'noRepeat', words: expect.stringMatching(/云州市市场监督管理局.*〔2026〕12号/) }])
    expect(await offline(shopIds.gridless)).toMatchObject({ plan: { problems } })
    await answered(
      ask(actorOf('office'), 'withdrawSuperiorVisit', { shopId: shopIds.gridless, visitId, reason: '登记错了' }),
    )
    expect(await rules(shopIds.gridless)).toEqual([])
    expect(await offline(shopIds.gridless)).toMatchObject({ plan: { problems: [] } })
    const again = { shopId: shopIds.gridless, visitId, reason: '再撤一次' }
    expect(await refusedWith(ask(actorOf('office'), 'withdrawSuperiorVisit', again))).toBe('superiorVisit.unknown')
  })

  it('says nothing at a pharmacy: Order 49 is about food', async () => {
    const shop = await house.shops.shop(district, shopIds.pharmacy)
    if (!shop) throw new Error('no pharmacy')
    await house.kernel.commit([house.stores.shop.shops.replace({ ...shop, businessTypes: ['drugRetail'] })])
    await visitIdOf(record(shopIds.pharmacy))
    expect(await rules(shopIds.pharmacy)).toEqual([])
    expect(await offline(shopIds.pharmacy)).toMatchObject({ plan: { problems: [] } })
  })

  it('is read with its history, written by the office alone, and never of a day to come', async () => {
    const listed = await answered(ask(actorOf('office'), 'listSuperiorVisits', { shopId: shopIds.gridless }))
    expect(listed.visits).toMatchObject([{ bureau: '云州市市场监督管理局', withdrawn: { reason: '登记错了' } }])
    expect(await refusedWith(record(shopIds.noodles, {}, 'lead'))).toBe('access.denied')
    expect(await refusedWith(record(shopIds.noodles, { day: '2026-11-25' }))).toBe('superiorVisit.dayInvalid')
    const elsewhere = ask(actorOf('elsewhere'), 'listSuperiorVisits', { shopId: shopIds.noodles })
    expect(await refusedWith(elsewhere)).toBe('access.denied')
  })
})

describe('the cap of a year', () => {
  const set = async (change: object, by: Name = 'office') =>
    await ask(actorOf(by), 'setPlanSetting', {
      ...{ effectiveFrom: '2026-11-24', yearlyCap: 1, foodEveryMonths: 24, drugsEveryMonths: 36 },
      ...{ reason: '按本局公布的年度计划', ...change },
    })

  const marksOf = async ({ shopId, inspectionId }: { shopId: string; inspectionId: string }) =>
    (await house.stores.inspection.inspections.get({ district, shopId, inspectionId }))?.delivered?.marks ?? []

  it('is the bureau’s: from its day on for the server, for phones, and for what is delivered', async () => {
    expect(await marksOf(await visited(house, ask))).not.toContain('yearlyCap')
    expect(await rules(shopIds.noodles)).toEqual([])
    await answered(set({}))
    house.tick()
    const { problems } = await plan(shopIds.noodles)
    expect(problems).toEqual([{ rule: 'yearlyCap', words: '今年已按计划检查 1 次，一年最多 1 次' }])
    expect(await offline(shopIds.noodles)).toMatchObject({ plan: { problems } })
    expect(await marksOf(await visited(house, ask))).toContain('yearlyCap')
  })

  it('is kept with every version, who set it and why', async () => {
    await answered(set({ effectiveFrom: '2027-01-01', yearlyCap: 5, reason: '明年的计划' }))
    expect(await rules(shopIds.noodles)).toEqual(['yearlyCap'])
    const { today, versions } = await answered(ask(actorOf('lead'), 'showPlanSetting', undefined))
    expect(today).toBe(1)
    expect(versions).toMatchObject([
      { version: 2, yearlyCap: 5, effectiveFrom: '2027-01-01', reason: '明年的计划', setBy: '沈知远' },
      { version: 1, yearlyCap: 1 },
      { version: 0, yearlyCap: 2 },
    ])
  })

  it('is not set for a day that has passed, not by an inspector, and not beyond the law', async () => {
    expect(await refusedWith(set({ effectiveFrom: '2026-11-23' }))).toBe('plan.dayPast')
    expect(await refusedWith(set({}, 'lead'))).toBe('access.denied')
    await expect(set({ foodEveryMonths: 25 })).rejects.toThrow()
  })
})
