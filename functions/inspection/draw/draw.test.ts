import { afterAll, beforeAll, expect, it } from 'vitest'
import { got } from '../../guards/testing/ask'
import { openTestWorld, type TestWorld } from '../../guards/testing/open-test-world'

let world: TestWorld
beforeAll(async () => {
  world = await openTestWorld()
}, 120_000)
afterAll(() => world.close())

type Frozen = { readonly drawId: string; readonly eligible: number; readonly listHash: string }
type Shown = {
  readonly list: string
  readonly excluded: readonly object[]
  readonly run?: { readonly drawn: readonly { readonly shopId: string }[]; readonly seedHash: string }
}

const freeze = async (change: object = {}) => {
  await world.idle()
  const sourceDay = world.clock.now().toISOString().slice(0, 10)
  const scope = { title: '十一月随机复查', count: 2, by: 'whole' as const, source: '福彩3D', sourceDay, excluded: [] }
  return await world.ask(world.home.office, 'inspection.freezeDraw', { ...scope, ...change })
}
const show = async (drawId: string) => got<Shown>(await world.ask(world.home.office, 'inspection.showDraw', { drawId }))
const run = (drawId: string, number: string) => world.ask(world.home.office, 'inspection.runDraw', { drawId, number })

it('draws the same for the same list and number, and other shops by another number sooner or later', async () => {
  const drawnBy = async (number: string) => {
    const { drawId } = got<Frozen>(await freeze())
    got(await run(drawId, number))
    return (await show(drawId)).run?.drawn.map(({ shopId }) => shopId).join()
  }
  const first = await drawnBy('482')
  expect(await drawnBy('482')).toBe(first)
  const others = await Promise.all(['1', '2', '3', '4', '5'].map(drawnBy))
  expect(others.some((other) => other !== first)).toBe(true)
})

it('draws once, and what was drawn stands', async () => {
  const { drawId } = got<Frozen>(await freeze())
  got(await run(drawId, '482'))
  const { run: before } = await show(drawId)
  expect(await run(drawId, '483')).toMatchObject({ code: 'draw.done' })
  expect((await show(drawId)).run).toEqual(before)
  expect(await run('01J00000000000000000000021', '1')).toMatchObject({ code: 'draw.unknown' })
})

it('leaves out who is left out with a reason, who is closed, and who lies elsewhere', async () => {
  const { shops, places } = world.home
  const excluded = [{ shopId: shops.own, reason: '正在立案' }]
  const { drawId, eligible } = got<Frozen>(await freeze({ excluded, stationId: places.near.stationId }))
  const { list, excluded: named } = await show(drawId)
  expect(list.split('\n')).toHaveLength(eligible + 1)
  for (const shopId of [shops.own, shops.closed, shops.otherStation]) expect(list).not.toContain(shopId)
  expect(list).toContain(shops.otherGrid)
  expect(named).toMatchObject(excluded)
})

it('refuses a day that has passed, a shop that nobody knows, nobody to draw, and drawing before its day', async () => {
  expect(await freeze({ sourceDay: '2020-01-01' })).toMatchObject({ code: 'draw.dayPast' })
  const unknown = [{ shopId: 'YX1YYYYY', reason: '不在册' }]
  expect(await freeze({ excluded: unknown })).toMatchObject({ code: 'shop.unknown' })
  expect(await freeze({ stationId: '01J00000000000000000000021' })).toMatchObject({
    code: 'draw.nothing',
  })
  const { drawId } = got<Frozen>(await freeze({ sourceDay: '2099-01-01' }))
  expect(await run(drawId, '482')).toMatchObject({ code: 'draw.tooEarly' })
})

it('draws out of each kind of business by its share, and has the phones of the grid hear of it', async () => {
  const { drawId } = got<Frozen>(await freeze({ by: 'businessType', count: 50 }))
  const { list } = await show(drawId)
  for (const line of list.split('\n').slice(1)) expect(line).toMatch(/^\S+ [a-zA-Z]+$/)
  got(await run(drawId, '482'))
  const drawn = (await show(drawId)).run?.drawn.map(({ shopId }) => shopId) ?? []
  const { shops, speak } = world.home
  expect(drawn).toContain(shops.own)
  type Page = { drawn: { shopId: string; on: string }[]; next?: number }
  const own = got<Page>(await world.ask(speak('inspector'), 'inspection.pullGrid', {}))
  const today = new Date(world.clock.now().getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
  expect(own.drawn).toContainEqual({ shopId: shops.own, on: today })
  expect(own.drawn.map(({ shopId }) => shopId)).not.toContain(shops.otherStation)
})
