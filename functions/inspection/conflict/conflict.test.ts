import { afterAll, beforeAll, expect, it } from 'vitest'
import { got } from '../../guards/testing/ask'
import { caterer } from '../../guards/testing/make-register'
import { openTestWorld, type TestWorld } from '../../guards/testing/open-test-world'

let world: TestWorld
beforeAll(async () => {
  world = await openTestWorld()
}, 120_000)
afterAll(() => world.close())

type Shown = {
  readonly conflicts: readonly {
    readonly contentHash: string
    readonly by: string
    readonly first: { readonly by: string }
    readonly differences: readonly object[]
    readonly settled?: object
  }[]
}
type Listed = { readonly inspections: readonly { readonly inspectionId: string; readonly conflict?: string }[] }

let shopsMade = 0

/** A visit that was told twice. */
const toldTwice = async () => {
  const { home, ask } = world
  const place = { stationId: home.places.near.stationId, gridId: home.places.near.gridIds[0] }
  shopsMade += 1
  const asked = await ask(home.office, 'shop.registerShop', caterer(`双报面馆${shopsMade}`, place))
  const { shopId } = got<{ shopId: string }>(asked)
  const visit = await home.visits.visit(shopId, home.pairs.own)
  return { visit, ...(await home.visits.contradict(visit, home.pairs.own)) }
}

const listed = async (asked: object) => {
  await world.idle()
  return got<Listed>(await world.ask(world.home.office, 'inspection.listInspections', asked)).inspections
}

it('shows the office what differs, keeps what it found out, and is found by it in the list', async () => {
  const { ask, home } = world
  const { visit, contentHash } = await toldTwice()
  const { shopId } = visit
  const shown = got<Shown>(await ask(home.office, 'inspection.showConflicts', visit)).conflicts
  expect(shown).toHaveLength(1)
  expect(shown[0]).toMatchObject({
    contentHash,
    differences: [{ part: 'note', first: '没有', second: '另一部手机上写的' }],
  })
  expect(shown[0]?.by).toBe(shown[0]?.first.by)
  expect(await listed({ shopId, conflict: 'open' })).toMatchObject([{ ...visit, conflict: 'open' }])
  const noted = { decision: 'firstStands' as const, reason: '当面核实过' }
  got(await ask(home.office, 'inspection.settleConflict', { ...visit, contentHash, ...noted }))
  const after = got<Shown>(await ask(home.office, 'inspection.showConflicts', visit)).conflicts
  expect(after[0]?.settled).toMatchObject(noted)
  expect(await listed({ shopId, conflict: 'open' })).toEqual([])
  expect(await listed({ shopId, conflict: 'settled' })).toMatchObject([visit])
})

it('takes one decision about one account, and none about what was never sent', async () => {
  const { ask, home } = world
  const { visit, contentHash } = await toldTwice()
  const settle = (hash: string) =>
    ask(home.office, 'inspection.settleConflict', {
      ...visit,
      contentHash: hash,
      decision: 'sameFacts',
      reason: '只差一句话',
    })
  expect(await settle('0'.repeat(64))).toMatchObject({ status: 404, text: expect.stringContaining('conflict.unknown') })
  expect((await settle(contentHash)).status).toBe(200)
  expect(await settle(contentHash)).toMatchObject({ status: 409, text: expect.stringContaining('conflict.settled') })
})

it('stays marked while another account waits', async () => {
  const { ask, home } = world
  const { visit, contentHash } = await toldTwice()
  const delivery = await home.visits.delivery(visit, home.pairs.own, { note: '第三份' })
  got(await ask(home.speak('inspector'), 'inspection.deliverInspection', delivery))
  const noted = { ...visit, contentHash, decision: 'firstStands' as const, reason: '核实过' }
  got(await ask(home.office, 'inspection.settleConflict', noted))
  expect(await listed({ shopId: visit.shopId, conflict: 'open' })).toMatchObject([visit])
})

it('finds inspections by table, disposition, place and whether they were corrected', async () => {
  const { home } = world
  const { visit } = await toldTwice()
  const { shopId } = visit
  const [one] = await listed({ shopId })
  expect(one).toBeTruthy()
  const { stationId, gridIds } = home.places.near
  const fitting = { table: 'T-CY-2016', disposition: 'passed', corrected: 'no', stationId, gridId: gridIds[0] }
  for (const [name, value] of Object.entries(fitting))
    expect(await listed({ shopId, [name]: value }), name).toHaveLength(1)
  const others = { table: 'T-QX', disposition: 'stopBusiness', corrected: 'yes', gridId: gridIds[1] }
  for (const [name, value] of Object.entries(others)) expect(await listed({ shopId, [name]: value }), name).toEqual([])
})
