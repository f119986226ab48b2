import type { Dossier } from '@app/types/shop/contract'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { got } from '../../guards/testing/ask'
import { inspectorOf, seater } from '../../guards/testing/make-people'
import { openTestWorld, type TestWorld } from '../../guards/testing/open-test-world'
import { inspectorIn } from '../../identity/grants'
import { identityStore } from '../../identity/store'

type Holder = { personId: string; name: string }
type Grid = { gridId: string; name: string; responsible?: Holder; deputies: Holder[] }
type Places = { stations: { stationId: string; name: string; grids: Grid[] }[] }

let world: TestWorld
beforeAll(async () => {
  world = await openTestWorld()
}, 120_000)
afterAll(() => world.close())

const gridsNow = async (day?: string) =>
  got<Places>(await world.ask(world.home.office, 'shop.listPlaces', day ? { day } : {})).stations.flatMap(
    ({ stationId, grids }) => grids.map((grid) => ({ ...grid, stationId })),
  )
const gridNow = async (gridId: string, day?: string) => (await gridsNow(day)).find((grid) => grid.gridId === gridId)
const appoint = (gridId: string, [responsibleId = '', ...deputyIds]: readonly string[]) =>
  world.ask(world.home.office, 'shop.appointHolders', { gridId, responsibleId, deputyIds, reason: '轮岗' })
const seat = (who: string, gridIds: readonly string[], n: number) =>
  seater(world.ask, world.home.speak)(who, inspectorOf(world.home.places.near, gridIds, n))
const end = (personId: string) =>
  world.ask(world.home.speak('security'), 'identity.endAccount', { personId, reason: '调离' })
const newGrid = async (name: string) => {
  const { stationId } = world.home.places.near
  return got<{ gridId: string }>(await world.ask(world.home.office, 'shop.addGrid', { stationId, name })).gridId
}
const gridIdsOf = async (who: string) => {
  const me = got<{ person?: { grants: Parameters<typeof inspectorIn>[0] } }>(
    await world.ask(world.home.speak(who), 'identity.me'),
  )
  return inspectorIn(me.person?.grants ?? [])?.gridIds
}
/** Whom the dossier of a shop there names. */
const holdersShownIn = async (gridId: string) => {
  const facts = { name: '轮岗网格面馆', address: '轮岗路 1 号', businessTypes: ['catering' as const], gridId }
  const { shopId } = got<{ shopId: string }>(await world.ask(world.home.office, 'shop.registerShop', facts))
  const shop = got<Dossier>(await world.ask(world.home.office, 'shop.showShop', { shopId }))
  return [shop.gridOfficer, ...(shop.gridDeputies ?? [])]
}
const idsIn = (grid: Grid | undefined) => [
  grid?.responsible?.personId,
  ...(grid?.deputies ?? []).map((d) => d.personId),
]

describe('who answers for a grid', () => {
  it('is whoever comes first; the next ones stand in', async () => {
    const gridId = await newGrid('先来后到网格')
    expect(idsIn(await gridNow(gridId))).toEqual([undefined])
    const [first, second] = [await seat('first', [gridId], 11), await seat('second', [gridId], 12)]
    expect(idsIn(await gridNow(gridId))).toEqual([first, second])
  })

  it('is decided by the office, and whoever is not named sees the grid no more', async () => {
    const gridId = await newGrid('轮岗网格')
    const [one, two] = [await seat('one', [gridId], 13), await seat('two', [], 14)]
    got(await appoint(gridId, [two]))
    expect(idsIn(await gridNow(gridId))).toEqual([two])
    expect([await gridIdsOf('one'), await gridIdsOf('two')]).toEqual([[], [gridId]])
    got(await appoint(gridId, [one, two]))
    expect(idsIn(await gridNow(gridId))).toEqual([one, two])
    const { responsible, deputies } = (await gridNow(gridId)) ?? expect.fail('no grid')
    const names = [responsible, ...deputies].map((holder) => holder?.name)
    expect(await holdersShownIn(gridId)).toEqual(names)
    expect([await gridIdsOf('one'), await gridIdsOf('two')]).toEqual([[gridId], [gridId]])
  })

  it('is nobody once the account ended: no deputy moves up unasked', async () => {
    const gridId = await newGrid('离岗网格')
    const [leaver, deputy] = [await seat('leaver', [gridId], 15), await seat('deputy', [gridId], 16)]
    got(await end(leaver))
    expect(idsIn(await gridNow(gridId))).toEqual([undefined, deputy])
  })

  it('was on a past day who was it then', async () => {
    const gridId = await newGrid('昨日网格')
    const [then, now] = [await seat('then', [gridId], 17), await seat('now', [], 18)]
    const day = '2026-03-18'
    world.clock.set(new Date(world.clock.now().getTime() + 86_400_000))
    got(await appoint(gridId, [now]))
    expect(idsIn(await gridNow(gridId, day))).toEqual([then])
    expect(idsIn(await gridNow(gridId))).toEqual([now])
    const { stationId } = world.home.places.near
    const { changes } = got<{ changes: { by: string; reason: string; grids: object[] }[] }>(
      await world.ask(world.home.office, 'shop.listHoldingChanges', { stationId }),
    )
    expect(changes[0]).toMatchObject({
      by: '业务管理员',
      reason: '轮岗',
      grids: [
        {
          gridId,
          name: '昨日网格',
          before: { responsible: { personId: then } },
          after: { responsible: { personId: now } },
        },
      ],
    })
  })

  it.each([
    ['nobody whose account ended', 'ended'],
    ['no merchant', 'merchant'],
    ['no office', 'office'],
  ] as const)('%s', async (_, who) => {
    const { personIds, places } = world.home
    const refused = await appoint(places.near.gridIds[0], [(personIds as Record<string, string>)[who] ?? ''])
    expect(refused).toMatchObject({ status: 422, code: 'holder.notInspector' })
  })
})

type Step =
  | { readonly do: 'appoint'; readonly grid: number; readonly people: readonly number[] }
  | { readonly do: 'end'; readonly person: number }
  | { readonly do: 'join'; readonly person: number; readonly grids: readonly number[] }
  | { readonly do: 'regrant'; readonly person: number; readonly grids: readonly number[] }

const people = 4
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('appoint' as const),
    grid: fc.nat(2),
    people: fc.uniqueArray(fc.nat(people - 1), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ do: fc.constant('end' as const), person: fc.nat(people - 1) }),
  fc
    .record({
      do: fc.constantFrom('join' as const, 'regrant' as const),
      person: fc.nat(people - 1),
      grids: fc.uniqueArray(fc.nat(2), { maxLength: 3 }),
    })
    .map((one): Step => one as Step),
)

const regranted = (gridIds: readonly string[], n: number) => {
  const grant = inspectorOf(world.home.places.near, gridIds, n)
  if (grant.role !== 'inspector') throw new Error('an inspector is one')
  return grant
}

/** Four inspectors of this round, and what may happen to them and the grids. */
const roundOf = async (round: number, gridIds: readonly string[]) => {
  const name = (person: number) => `p${round}-${person}`
  const ids: string[] = []
  for (let n = 0; n < people; n++) ids.push(await seat(name(n), [], 20 + n))
  const idOf = (person: number) => ids[person] ?? ''
  const gridOf = (grid: number) => gridIds[grid] ?? ''
  const run: { readonly [K in Step['do']]: (one: Extract<Step, { do: K }>) => Promise<unknown> } = {
    appoint: async (one) => await appoint(gridOf(one.grid), one.people.map(idOf)),
    end: async (one) => await end(idOf(one.person)),
    regrant: async (one) =>
      await world.ask(world.home.office, 'identity.changeGrant', {
        personId: idOf(one.person),
        grant: regranted(one.grids.map(gridOf), 40 + one.person),
        reason: '调整网格',
      }),
    join: async (one) => await seat(name(one.person), one.grids.map(gridOf), 30 + one.person),
  }
  return { ids, run: async (one: Step) => await run[one.do](one as never) }
}

const grantedTo = async (personId: string): Promise<readonly string[]> => {
  const person = await identityStore(world.base.records).people.get({ district: world.home.districtId, personId })
  return person?.state === 'active' ? (inspectorIn(person.grants)?.gridIds ?? []) : []
}

const expectOneTruth = async (ids: readonly string[]) => {
  const grids = await gridsNow()
  for (const grid of grids) expect(new Set(idsIn(grid)).size).toBe(idsIn(grid).length)
  const holders = grids.flatMap(idsIn).filter((id) => id !== undefined)
  for (const personId of new Set([...ids, ...holders])) {
    const held = grids.filter((grid) => idsIn(grid).includes(personId)).map(({ gridId }) => gridId)
    expect((await grantedTo(personId)).toSorted()).toEqual(held.toSorted())
  }
}

it('grants and grids say the same after any appointments, invitations and ended accounts', async () => {
  const gridIds = [await newGrid('甲网格'), await newGrid('乙网格'), await newGrid('丙网格')]
  let rounds = 0
  const property = fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 9 }), async (steps) => {
    rounds += 1
    const round = await roundOf(rounds, gridIds)
    for (const one of steps) {
      world.clock.set(new Date(world.clock.now().getTime() + 1000))
      await round.run(one)
    }
    await expectOneTruth(round.ids)
  })
  await fc.assert(property, { numRuns: 12 })
}, 120_000)
