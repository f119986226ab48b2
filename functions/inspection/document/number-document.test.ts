import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Delivery } from '../deliver/delivery'
import { type Ask, asker } from '../testing/ask'
import { type House, openHouse } from '../testing/house'
import { actorOf, district, places, settle, shopIds } from '../testing/people'
import { contentOf, deliveryOf, visited } from '../testing/visit'

let house: House
let ask: Ask
beforeAll(async () => {
  house = await openHouse('2026-11-24T02:00:00.000Z')
  await settle(house)
  ask = asker(house)
  const grid = { gridId: places.grid, name: '青石网格' }
  const station = { revision: 1, district, stationId: places.station, name: '青石市场监管所', grids: [grid] }
  await house.kernel.commit([house.stores.shop.stations.insert(station)])
})
afterAll(async () => await house.close())

const stored = async ({ inspectionId, shopId }: { inspectionId: string; shopId: string }) =>
  await house.stores.inspection.inspections.get({ district, shopId, inspectionId })

describe('document numbers of a station', () => {
  it('never repeat and leave no gap when twenty are delivered at once', async () => {
    const deliveries: Delivery[] = []
    for (let index = 0; index < 20; index++) {
      const shopId = index % 2 ? shopIds.noodles : shopIds.gridless
      deliveries.push(await deliveryOf(house, contentOf(house, { shopId })))
    }
    const numbers = await Promise.all(deliveries.map(deliverUntilDone))
    const expected = deliveries.map((_, index) => `云市监检（青石）〔2026〕${String(index + 1).padStart(5, '0')}`)
    expect(numbers.toSorted()).toEqual(expected)
    const ordinals = await Promise.all(deliveries.map(async (one) => (await stored(one))?.result?.ordinalInYear))
    expect(new Set(ordinals.filter((_, index) => index % 2)).size).toBe(10)
    expect((await house.shops.shop(district, shopIds.noodles))?.inspectionCount).toBe(10)
  })

  /** As the phone does when the house is busy: the same call again. */
  const deliverUntilDone = async (delivery: Delivery): Promise<unknown> => {
    const outcome = await ask(actorOf('lead'), 'deliverInspection', delivery)
    if (!('refused' in outcome)) return outcome.answer['documentNumber']
    if (outcome.refused.code !== 'request.busy') throw new Error(outcome.refused.code)
    return await deliverUntilDone(delivery)
  }

  it('begin again with the year, as does the count of the shop’s inspections', async () => {
    house.setTime('2026-12-31T16:30:00.000Z')
    const made = await visited(house, ask)
    expect(made.answer).toMatchObject({ documentNumber: '云市监检（青石）〔2027〕00001' })
    expect((await stored(made))?.result?.ordinalInYear).toBe(1)
  })
})
