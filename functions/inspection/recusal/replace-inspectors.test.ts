import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { PersonActor } from '../../platform/actor'
import { type Ask, answered, asker, refusedWith } from '../testing/ask'
import { type House, openHouse } from '../testing/house'
import { actorOf, district, idOf, type Name, personIdOf, places, settle, shopIds } from '../testing/people'
import { type Recusing, recusing } from '../testing/recuse'

const houses: House[] = []
let house: House
let ask: Ask
let visits: Recusing
let inspectionId: string
beforeEach(async () => {
  house = await openHouse('2026-11-24T02:00:00.000Z')
  houses.push(house)
  await settle(house)
  ask = asker(house)
  visits = recusing(house, ask)
  inspectionId = await visits.recused()
})
afterAll(async () => await Promise.all(houses.map((one) => one.close())))

const shopId = shopIds.noodles
const headOf = (stationId: string): PersonActor => ({
  kind: 'person',
  district,
  personId: idOf('B1'),
  name: '秦望山',
  grants: [{ role: 'stationHead', stationId }],
})
const head = headOf(places.station)
const replace = (by: PersonActor, ...pair: readonly Name[]) =>
  ask(by, 'replaceInspectors', { shopId, inspectionId, inspectorIds: pair.map(personIdOf) })
const release = (by: PersonActor, reason = '核实过，不是亲戚。') =>
  ask(by, 'releaseRecusal', { shopId, inspectionId, reason })
const prepare = (by: Name) => ask(actorOf(by), 'prepareInspection', { shopId, kind: 'routine' })
const shown = () => answered(ask(head, 'showInspection', { shopId, inspectionId }))

describe('whom the head of the station sends instead', () => {
  it.each<[Name, Name, string | undefined]>([
    ['third', 'fourth', undefined],
    ['third', 'elsewhere', undefined],
    ['elsewhere', 'third', undefined],
    // one of the two stays, the other steps aside
    ['second', 'third', undefined],
    ['third', 'lead', undefined],
    ['third', 'lastDay', undefined],
    ['lead', 'second', 'inspection.recusedBefore'],
    ['second', 'lead', 'inspection.recusedBefore'],
    ['third', 'third', 'inspection.sameInspector'],
    ['third', 'expired', 'inspection.certificateInvalid'],
    ['expired', 'third', 'inspection.certificateInvalid'],
    ['third', 'office', 'inspection.certificateInvalid'],
    ['third', 'gone', 'person.unknown'],
    ['gone', 'third', 'person.unknown'],
  ])('%s with %s: %s', async (first, second, refusal) => {
    expect(await refusedWith(replace(head, first, second))).toBe(refusal)
  })

  it('is nobody whom the shop asked to step aside another time', async () => {
    await visits.recused('third', 'fourth')
    expect(await refusedWith(replace(head, 'third', 'elsewhere'))).toBe('inspection.recusedBefore')
    expect(await refusedWith(replace(head, 'elsewhere', 'lastDay'))).toBeUndefined()
  })

  it('is told to the staff, with who decided it', async () => {
    const before = (await house.shops.shop(district, shopId))?.revision ?? 0
    await answered(replace(head, 'third', 'second'))
    expect((await shown())['recusal']).toEqual({
      reason: '主办是店主的亲戚。',
      replaced: {
        at: house.clock().toISOString(),
        by: '秦望山',
        inspectors: [
          { personId: personIdOf('third'), name: '温知予' },
          { personId: personIdOf('second'), name: '丁望舒' },
        ],
      },
    })
    expect((await house.shops.shop(district, shopId))?.revision).toBe(before + 1)
  })
})

describe('a decision', () => {
  it.each<[string, () => PersonActor, string | undefined]>([
    ['the head of the station', () => head, undefined],
    ['the office', () => actorOf('office'), undefined],
    ['the head of another station', () => headOf(places.otherStation), 'access.denied'],
    ['one of the two', () => actorOf('lead'), 'access.denied'],
    ['a colleague', () => actorOf('third'), 'access.denied'],
    ['the merchant', () => actorOf('merchant'), 'access.denied'],
    ['the audit', () => actorOf('audit'), 'access.denied'],
    [
      'a head who was one of the two',
      () => ({ ...actorOf('lead'), grants: [...actorOf('lead').grants, ...head.grants] }),
      'access.denied',
    ],
  ])('by %s: %s, either way', async (_, by, refusal) => {
    expect(await refusedWith(release(by()))).toBe(refusal)
    if (refusal === undefined) inspectionId = await visits.recused()
    expect(await refusedWith(replace(by(), 'third', 'fourth'))).toBe(refusal)
  })

  it.each([
    ['sent', 'sent'],
    ['sent', 'released'],
    ['released', 'sent'],
    ['released', 'released'],
  ] as const)('is made once: %s, then not %s too', async (first, second) => {
    const decide = {
      sent: (second: Name) => replace(head, 'third', second),
      released: (second: Name) => release(head, `${second} 不是亲戚。`),
    }
    await answered(decide[first]('fourth'))
    house.tick()
    expect(await refusedWith(decide[second]('elsewhere'))).toBe('inspection.notRecused')
  })

  it('takes the request off the list of those that wait', async () => {
    const waiting = async (recusal: 'open' | 'decided') =>
      ((await answered(ask(head, 'listInspections', { recusal })))['inspections'] as { inspectionId: string }[]).map(
        (one) => one.inspectionId,
      )
    await expect.poll(() => waiting('open')).toEqual([inspectionId])
    await visits.delivered('third', 'fourth')
    await answered(replace(head, 'third', 'fourth'))
    await expect.poll(() => waiting('open')).toEqual([])
    expect(await waiting('decided')).toEqual([inspectionId])
  })

  it('is not made about an inspection that nobody stopped', async () => {
    const begun = await visits.begin('third', 'fourth')
    inspectionId = begun.inspectionId
    expect(await refusedWith(replace(head, 'elsewhere', 'lastDay'))).toBe('inspection.notRecused')
  })
})

describe('once one of the two stays and another comes', () => {
  beforeEach(async () => void (await answered(replace(head, 'third', 'second'))))

  it.each<[Name, Name, readonly string[]]>([
    ['third', 'second', []],
    ['second', 'third', []],
    ['second', 'fourth', ['inspection.recusedBefore', '丁望舒']],
    ['third', 'lead', ['inspection.recusedBefore', '陆闻溪']],
    ['lead', 'second', ['inspection.recusedBefore', '陆闻溪', '丁望舒']],
    ['third', 'fourth', []],
  ])('%s with %s: %j', async (lead, second, refusal) => {
    expect(await visits.refusalOf(lead, second)).toEqual(refusal)
    const { outcome } = await visits.deliver(lead, second)
    expect('refused' in outcome ? outcome.refused.code : undefined).toBe(refusal[0])
  })

  it('each learns before going with whom', async () => {
    expect((await answered(prepare('second')))['onlyWith']).toBe(personIdOf('third'))
    expect(await answered(prepare('third'))).toMatchObject({ away: [personIdOf('lead')] })
    expect((await answered(prepare('fourth')))['away']).toEqual([personIdOf('lead'), personIdOf('second')])
    expect(await refusedWith(prepare('lead'))).toBe('inspection.recusedBefore')
  })

  it('their inspection ends it: the other comes back', async () => {
    await visits.delivered('third', 'second')
    expect(await visits.refusalOf('lead', 'fourth')).toEqual([])
  })
})

describe('inspectors of another grid or station, once sent', () => {
  it('begin there together, and with nobody else, as long as nothing came of it', async () => {
    const asked = (by: Name) => refusedWith(prepare(by))
    expect(await asked('elsewhere')).toBe('access.denied')
    await answered(replace(head, 'elsewhere', 'third'))
    expect(await asked('elsewhere')).toBeUndefined()
    expect(await visits.refusalOf('elsewhere', 'third')).toEqual([])
    expect(await visits.refusalOf('elsewhere', 'fourth')).toEqual(['access.denied'])
    await visits.delivered('elsewhere', 'third')
    expect(await asked('elsewhere')).toBe('access.denied')
  })

  it('may both be of another station', async () => {
    for (const name of ['third', 'elsewhere'] as const) {
      const found = await house.people.person(district, personIdOf(name))
      const grants = found!.grants.map((one) => ({
        ...one,
        stationId: places.otherStation,
        gridIds: [places.otherGrid],
      }))
      await house.kernel.commit([house.stores.identity.people.replace({ ...found!, grants: grants as never })])
    }
    const deliver = async () => {
      const { outcome } = await visits.deliver('elsewhere', 'third')
      return 'refused' in outcome ? outcome.refused.code : undefined
    }
    expect(await deliver()).toBe('access.denied')
    await answered(replace(head, 'elsewhere', 'third'))
    expect(await deliver()).toBeUndefined()
  })
})
