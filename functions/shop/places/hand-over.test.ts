import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { got } from '../../guards/testing/ask'
import { inspectorOf, seater } from '../../guards/testing/make-people'
import { caterer } from '../../guards/testing/make-register'
import { openTestWorld, type TestWorld } from '../../guards/testing/open-test-world'

type Grid = { gridId: string; responsible?: { personId: string }; deputies: { personId: string }[] }

let world: TestWorld
beforeAll(async () => {
  world = await openTestWorld()
}, 120_000)
afterAll(() => world.close())

let people = 0
const seat = async (gridIds: readonly string[]) => {
  people += 1
  const who = `h${people}`
  const personId = await seater(world.ask, world.home.speak)(who, inspectorOf(world.home.places.near, gridIds, people))
  return { who, personId }
}
const newGrid = async (name: string) => {
  const { stationId } = world.home.places.near
  return got<{ gridId: string }>(await world.ask(world.home.office, 'shop.addGrid', { stationId, name })).gridId
}
const idsOf = async (gridId: string) => {
  const asked = await world.ask(world.home.office, 'shop.listPlaces', {})
  const { stations } = got<{ stations: { grids: Grid[] }[] }>(asked)
  const grid = stations.flatMap(({ grids }) => grids).find((one) => one.gridId === gridId)
  return [grid?.responsible?.personId, ...(grid?.deputies ?? []).map(({ personId }) => personId)]
}
type Order = { personId: string; successors: { gridId: string; personId: string }[]; endsAccount?: boolean }
const handOver = (by: 'office' | 'security', order: Order) =>
  world.ask(world.home.speak(by), 'shop.handOver', { endsAccount: false, reason: '调离本所', ...order })
const gridsOf = async (who: string) => {
  const me = got<{ person?: { grants: { gridIds?: string[] }[] } }>(
    await world.ask(world.home.speak(who), 'identity.me'),
  )
  return me.person?.grants[0]?.gridIds
}

describe('an inspector who leaves', () => {
  it('hands each grid to its own successor, in the very part, and the account ends with it', async () => {
    const [a, b] = [await newGrid('交接甲'), await newGrid('交接乙')]
    const [leaver, one, two] = [await seat([a, b]), await seat([]), await seat([b])]
    const successors = [
      { gridId: a, personId: one.personId },
      { gridId: b, personId: two.personId },
    ]
    const order = { personId: leaver.personId, successors }
    expect(got(await handOver('security', { ...order, endsAccount: true }))).toMatchObject({ grids: 2, ended: true })
    expect([await idsOf(a), await idsOf(b)]).toEqual([[one.personId], [two.personId]])
    expect([await gridsOf(one.who), await gridsOf(two.who)]).toEqual([[a], [b]])
    expect(await world.ask(world.home.speak(leaver.who), 'shop.listMyGrids')).toMatchObject({ code: 'account.ended' })
  })

  it('stays without a grid when the office hands over: whoever hires does not fire', async () => {
    const a = await newGrid('交接丙')
    const [leaver, next] = [await seat([a]), await seat([])]
    const order = { personId: leaver.personId, successors: [{ gridId: a, personId: next.personId }] }
    expect(await handOver('office', { ...order, endsAccount: true })).toMatchObject({ code: 'access.denied' })
    expect(got(await handOver('office', order))).toMatchObject({ grids: 1, ended: false })
    expect([await idsOf(a), await gridsOf(leaver.who)]).toEqual([[next.personId], []])
  })

  it('leaves no grid without a responsible person, and hands none to somebody who is no inspector', async () => {
    const [a, b] = [await newGrid('交接丁'), await newGrid('交接戊')]
    const [leaver, next] = [await seat([a, b]), await seat([])]
    const { personId } = leaver
    const refused = await handOver('office', { personId, successors: [{ gridId: a, personId: next.personId }] })
    expect(refused).toMatchObject({ status: 422, code: 'handOver.gridOpen' })
    const { merchant } = world.home.personIds
    const strangers = [a, b].map((gridId) => ({ gridId, personId: merchant }))
    expect(await handOver('office', { personId, successors: strangers })).toMatchObject({ code: 'holder.notInspector' })
    const oneself = [a, b].map((gridId) => ({ gridId, personId }))
    expect(await handOver('office', { personId, successors: oneself })).toMatchObject({ code: 'handOver.gridOpen' })
    expect([await idsOf(a), await idsOf(b)]).toEqual([[personId], [personId]])
  })

  it('needs no successor where they only stood in', async () => {
    const a = await newGrid('交接己')
    const [responsible, deputy] = [await seat([a]), await seat([a])]
    got(await handOver('office', { personId: deputy.personId, successors: [] }))
    expect(await idsOf(a)).toEqual([responsible.personId])
  })

  it('leaves a visit under way with those who began it, while what the shop still owes passes with the grid', async () => {
    const { home, ask } = world
    const a = await newGrid('交接庚')
    const [leaver, partner, next] = [await seat([a]), await seat([]), await seat([])]
    const shop = got<{ shopId: string }>(
      await ask(home.office, 'shop.registerShop', caterer('交接面馆', { gridId: a })),
    )
    const pairOf = (one: typeof leaver) =>
      [
        { name: one.who, personId: one.personId },
        { name: partner.who, personId: partner.personId },
      ] as const
    const visit = await home.visits.announce(shop.shopId, pairOf(leaver))
    const delivery = await home.visits.delivery(visit, pairOf(leaver))
    const successors = [{ gridId: a, personId: next.personId }]
    got(await handOver('office', { personId: leaver.personId, successors }))
    const again = home.visits.announcement(shop.shopId, pairOf(next))
    expect(await ask(home.speak(leaver.who), 'inspection.announceInspection', again)).toMatchObject({
      code: 'access.denied',
    })
    const another = await ask(home.speak(next.who), 'inspection.deliverInspection', delivery)
    expect(another).toMatchObject({ code: 'access.denied' })
    expect(await ask(home.speak(leaver.who), 'inspection.deliverInspection', delivery)).toMatchObject({ status: 200 })
    expect(await ask(home.speak(next.who), 'inspection.announceInspection', again)).toMatchObject({ status: 200 })
  })
})
