import { afterAll, beforeAll, expect, it } from 'vitest'
import { got } from '../guards/testing/ask'
import { mergeOf } from '../guards/testing/make-duplicates'
import { caterer } from '../guards/testing/make-register'
import { openTestWorld, type TestWorld } from '../guards/testing/open-test-world'

let world: TestWorld
beforeAll(async () => {
  world = await openTestWorld()
}, 120_000)
afterAll(() => world.close())

type Listed = { readonly inspections: readonly { readonly inspectionId: string }[]; readonly total: number }

it('a shop’s inspections are also those of the entry merged into it, in the list and in its sheet', async () => {
  const { ask, home } = world
  const { office, visits, pairs, places } = home
  const place = { stationId: places.near.stationId, gridId: places.near.gridIds[0] }
  const newShop = async (name: string) =>
    got<{ shopId: string }>(await ask(office, 'shop.registerShop', caterer(name, place))).shopId
  const [shopId, otherId] = [await newShop('双桥面馆'), await newShop('双桥面馆（个体工商户）')]
  const visited = []
  for (const id of [shopId, otherId]) visited.push(await visits.announce(id, pairs.own))
  await world.idle()
  const listed = async (id: string) => {
    const { inspections } = got<Listed>(await ask(office, 'inspection.listInspections', { shopId: id }))
    return new Set(inspections.map(({ inspectionId }) => inspectionId))
  }
  expect(await listed(shopId)).toEqual(new Set([visited[0]?.inspectionId]))
  got(await ask(office, 'shop.mergeShops', mergeOf({ shopId, otherId })))
  await world.idle()
  expect(await listed(shopId)).toEqual(new Set(visited.map(({ inspectionId }) => inspectionId)))
  const sheet = await ask(office, 'exports.exportList', { asked: { list: 'inspections', shopId } })
  expect(got<{ total: number }>(sheet).total).toBe(2)
  got(await ask(office, 'shop.splitShops', { shopId, otherId, reason: '是两家' }))
  expect(await listed(shopId)).toEqual(new Set([visited[0]?.inspectionId]))
})
