import type { PublicCard } from '@app/types/shop/card'
import { ulid } from 'ulid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { got } from '../guards/testing/ask'
import { openTestWorld, type TestWorld } from '../guards/testing/open-test-world'
import { inspectionStore } from '../inspection/store'
import { storedInspection } from '../shop/testing/stored-inspection'

let world: TestWorld
beforeAll(async () => {
  world = await openTestWorld()
}, 120_000)
afterAll(() => world.close())

/** What an accepted inspection of the merchant's shop leaves when something has to be mended. */
const ordered = async (day: string) => {
  const { districtId: district, shops } = world.home
  const of = { shopId: shops.own, inspectionId: ulid() }
  const kept = { ...storedInspection({ ...of, shopName: '双桥面馆', day, failing: ['cy.12'] }), district }
  await world.base.commit([inspectionStore(world.base.records).inspections.insert(kept)])
  return { shopId: of.shopId, rectificationId: of.inspectionId }
}

/** What the public reads of the order of that day. */
const onTheCard = async (day: string) => {
  await world.idle()
  const { districtId, shops } = world.home
  const card = (await world.base.items.get(`D#${districtId}#CARD#${shops.own}`)) as PublicCard
  return card.inspections.find((one) => one.day === day)?.rectification
}

it('the public card follows an order: what is to be mended by when, sent in, mended', async () => {
  const { ask, home } = world
  const merchant = home.speak('merchant')
  const order = await ordered('2026-03-16')
  expect(await onTheCard('2026-03-16')).toEqual({ state: 'open', by: '2026-03-23' })
  got(await ask(merchant, 'rectification.answerFinding', { ...order, key: 'cy.12', words: '换好了', photos: [] }))
  got(await ask(merchant, 'rectification.submitRectification', order))
  expect(await onTheCard('2026-03-16')).toEqual({ state: 'open' })
  const judgements = [{ key: 'cy.12', verified: true }]
  got(await ask(home.office, 'rectification.judgeFindings', { ...order, judgements }))
  expect(await onTheCard('2026-03-16')).toEqual({ state: 'mended' })
})

it('an order that the office ended is asked for no more', async () => {
  const order = await ordered('2026-03-17')
  expect(await onTheCard('2026-03-17')).toMatchObject({ state: 'open' })
  got(await world.ask(world.home.office, 'rectification.endRectification', { ...order, reason: '店已搬走' }))
  expect(await onTheCard('2026-03-17')).toEqual({ state: 'ended' })
})

it('an order ends with the result that the office took back, once', async () => {
  const { shopId, rectificationId } = await ordered('2026-03-17')
  expect(await onTheCard('2026-03-17')).toBeDefined()
  const withdrawal = { shopId, inspectionId: rectificationId, version: 1, reason: '查错了店' }
  got(await world.ask(world.home.office, 'inspection.withdrawResult', withdrawal))
  const shown = async () => {
    await world.idle()
    return got(await world.ask(world.home.office, 'rectification.showRectification', { shopId, rectificationId }))
  }
  const ended = { state: 'closed', closed: { ending: 'ended', reason: '检查结果已撤回，不再要求整改' } }
  expect(await shown()).toMatchObject(ended)
  world.clock.set({ plusSeconds: 60 })
  got(await world.ask(world.home.office, 'inspection.publishResult', { ...withdrawal, reason: '没有查错' }))
  expect(await shown()).toMatchObject(ended)
})

it('what a later visit found again stands in that one’s order', async () => {
  await ordered('2026-03-15')
  expect(await onTheCard('2026-03-15')).toEqual({ state: 'carriedOver' })
})
