import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { type Ask, answered, asker, refusedWith } from '../testing/ask'
import { type House, openHouse } from '../testing/house'
import { actorOf, district, type Name, settle, shopIds } from '../testing/people'
import { type Recusing, recusing } from '../testing/recuse'
import { announcement, contentOf, deliveryOf } from '../testing/visit'

const houses: House[] = []
let house: House
let ask: Ask
let { begin, delivered, recused, refusalOf } = {} as Recusing
beforeEach(async () => {
  house = await openHouse('2026-11-24T02:00:00.000Z')
  houses.push(house)
  await settle(house)
  ask = asker(house)
  ;({ begin, delivered, recused, refusalOf } = recusing(house, ask))
})
afterAll(async () => await Promise.all(houses.map((one) => one.close())))

const shopId = shopIds.noodles
const release = (by: Name, inspectionId: string, reason = '核实过，不是亲戚。') =>
  ask(actorOf(by), 'releaseRecusal', { shopId, inspectionId, reason })
/** Stopped at the door, with what was signed of it. */
const stoppedVisit = async () => {
  const content = contentOf(house)
  const told = { ...content.beginning.told!, recusalRequested: true, recusalReason: '主办是店主的亲戚。' }
  const stopped = { ...content, beginning: { told }, answers: {}, ending: { kind: 'recused' as const } }
  const delivery = await deliveryOf(house, stopped, { pick: (all) => all.slice(0, 2) })
  await answered(ask(actorOf('lead'), 'deliverInspection', delivery))
  return { inspectionId: content.inspectionId, delivery }
}

describe('inspectors whom a shop has asked to step aside', () => {
  it.each([
    ['lead', 'second', ['陆闻溪', '丁望舒']],
    ['second', 'lead', ['丁望舒', '陆闻溪']],
    ['lead', 'third', ['陆闻溪']],
    ['third', 'second', ['丁望舒']],
  ] as const)('are named and refused there: %s with %s', async (lead, second, names) => {
    await recused()
    expect(await refusalOf(lead, second)).toEqual(['inspection.recusedBefore', ...names])
  })

  it('learn it before they go and prepare', async () => {
    await recused()
    const prepare = (by: Name) => ask(actorOf(by), 'prepareInspection', { shopId, kind: 'routine' })
    expect(await refusedWith(prepare('lead'))).toBe('inspection.recusedBefore')
    expect(await refusedWith(prepare('third'))).toBeUndefined()
  })

  it('may inspect other shops, and others may inspect this one', async () => {
    await recused()
    const elsewhere = announcement(house, { shopId: shopIds.gridless })
    expect(await refusedWith(ask(actorOf('lead'), 'announceInspection', elsewhere))).toBeUndefined()
    expect(await refusalOf('third', 'fourth')).toEqual([])
  })

  it('come back once another pair has concluded an inspection, not while it is under way', async () => {
    await recused()
    await begin('third', 'fourth')
    expect(await refusalOf('lead', 'second')).toEqual(['inspection.recusedBefore', '陆闻溪', '丁望舒'])
    await delivered('third', 'fourth')
    expect(await refusalOf('lead', 'second')).toEqual([])
  })

  it('stay away when the shop has asked the next pair to step aside too', async () => {
    await recused()
    await recused('third', 'fourth')
    expect(await refusalOf('lead', 'second')).toEqual(['inspection.recusedBefore', '陆闻溪', '丁望舒'])
    expect(await refusalOf('third', 'lastDay')).toEqual(['inspection.recusedBefore', '温知予'])
  })

  it('do not come back by an inspection of their own that had begun before', async () => {
    const before = await deliveryOf(house, contentOf(house))
    await recused()
    await answered(ask(actorOf('lead'), 'deliverInspection', before))
    expect(await refusalOf('lead', 'second')).toEqual(['inspection.recusedBefore', '陆闻溪', '丁望舒'])
  })
})

describe('the office', () => {
  it('reads why, lets the pair back with a reason, and everybody on the staff sees who did', async () => {
    const inspectionId = await recused()
    const shown = () => answered(ask(actorOf('office'), 'showInspection', { shopId, inspectionId }))
    expect((await shown())['recusal']).toEqual({ reason: '主办是店主的亲戚。' })
    const before = (await house.shops.shop(district, shopId))?.revision ?? 0
    expect(await answered(release('office', inspectionId))).toEqual({ inspectionId, state: 'recused' })
    expect((await house.shops.shop(district, shopId))?.revision).toBe(before + 1)
    const released = { at: house.clock().toISOString(), by: '沈知远', reason: '核实过，不是亲戚。' }
    expect((await shown())['recusal']).toEqual({ reason: '主办是店主的亲戚。', released })
    expect(await refusalOf('lead', 'second')).toEqual([])
  })

  it('lets back once: the first decision stands', async () => {
    const inspectionId = await recused()
    await answered(release('office', inspectionId))
    expect(await refusedWith(release('office', inspectionId, '另一个理由'))).toBe('inspection.notRecused')
  })

  it('stays decided when the record is corrected', async () => {
    const { inspectionId, delivery } = await stoppedVisit()
    await answered(release('office', inspectionId))
    house.tick()
    const corrects = { contentHash: delivery.contentHash, reason: '地址写错了。' }
    const second = { ...delivery.content, version: 2, corrects, place: { address: '云溪区青石路20号' } }
    const corrected = await deliveryOf(house, second, { pick: (all) => all.slice(0, 2) })
    await answered(ask(actorOf('lead'), 'deliverInspection', corrected))
    const shown = await answered(ask(actorOf('office'), 'showInspection', { shopId, inspectionId }))
    expect(shown).toMatchObject({ place: '云溪区青石路20号', recusal: { released: { by: '沈知远' } } })
    expect(await refusalOf('lead', 'second')).toEqual([])
  })

  it('has nothing to release in an inspection that was not stopped, or is not there', async () => {
    const { inspectionId } = await begin('lead', 'second')
    expect(await refusedWith(release('office', inspectionId))).toBe('inspection.notRecused')
    expect(await refusedWith(release('office', house.newId()))).toBe('inspection.unknown')
  })

  it.each(['lead', 'third', 'merchant', 'audit'] as const)('or the head alone decides it: not %s', async (by) => {
    expect(await refusedWith(release(by, await recused()))).toBe('access.denied')
  })
})
