import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { answered } from '../inspection/testing/ask'
import { district, places, shopIds } from '../inspection/testing/people'
import type { RowChange } from '../platform/reaction'
import { movedShop } from './move-orders'
import { type Orders, openOrders } from './testing/open-orders'

let open: Orders
beforeEach(async () => {
  open = await openOrders()
})
afterEach(async () => await open.close())

const shopId = shopIds.noodles
const movesTo = async (gridId: string, stationId: string) => {
  const { shops } = open.house.stores.shop
  const shop = await shops.get({ district, shopId })
  if (!shop) throw new Error('no shop')
  await open.house.kernel.commit([shops.replace({ ...shop, gridId, stationId })])
  const message = { district, shopId, revision: shop.revision + 1 }
  for (let n = 0; n < 2; n++) await open.workers['rectification-move']?.(message)
}

describe('an order whose shop moves to another grid', () => {
  it('is on the list of whoever supervises it now, and changes once', async () => {
    const at = await open.inspected({ found: { '7.2': 'fail' }, rectifyBy: '2026-12-01' })
    await movesTo(places.otherGrid, places.otherStation)
    expect(await open.order(at)).toMatchObject({
      revision: 2,
      gridId: places.otherGrid,
      stationId: places.otherStation,
    })
    const known = { known: `${at.shopId}.${at.rectificationId}:2` }
    expect(await answered(open.ask('elsewhere', 'listRectifications', known))).toMatchObject({ total: 1 })
  })

  it('stays where it was once it is over', async () => {
    const at = await open.inspected({ found: { '7.2': 'fail' }, rectifyBy: '2026-12-01' })
    await answered(open.ask('office', 'endRectification', { ...at, reason: '店已关' }))
    await movesTo(places.otherGrid, places.otherStation)
    expect(await open.order(at)).toMatchObject({ revision: 2, gridId: places.grid })
  })
})

describe('a change of a shop', () => {
  const image = (gridId: string, change = {}) => ({ district, shopId, revision: 4, gridId, stationId: 'S', ...change })
  const change = (kind: string, before?: object, after?: object) =>
    ({ kind, pk: '', changeId: '', at: new Date(0), before, after }) as RowChange
  it.each<[string, RowChange, boolean]>([
    ['to another grid', change('Shop', image('A'), image('B')), true],
    ['to another station without a grid', change('Shop', image('A'), image('A', { stationId: 'T' })), true],
    ['of its name', change('Shop', image('A'), image('A', { name: '青禾' })), false],
    ['by which it came into being', change('Shop', undefined, image('A')), false],
    ['by which it vanished', change('Shop', image('A')), false],
    ['of something else', change('Licence', image('A'), image('B')), false],
  ])('%s', (_, of, moves) => {
    expect(movedShop(of)).toEqual(moves ? { district, shopId, revision: 4 } : undefined)
  })
})
