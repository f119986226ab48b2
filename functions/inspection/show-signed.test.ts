import { InspectionContent } from '@app/types/inspection/content'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { hashContent } from './deliver/hash-content'
import { type Ask, answered, asker, refusedWith } from './testing/ask'
import { type House, openHouse } from './testing/house'
import { actorOf, settle, shopIds } from './testing/people'
import { announcement, visited } from './testing/visit'

let house: House
let ask: Ask
beforeAll(async () => {
  house = await openHouse('2026-11-24T02:00:00.000Z')
  await settle(house)
  ask = asker(house)
})
afterAll(async () => await house.close())

it('gives the two who inspected the very words they signed, with the tables and pictures', async () => {
  const { inspectionId, content } = await visited(house, ask)
  for (const name of ['lead', 'second'] as const) {
    const signed = await answered(ask(actorOf(name), 'showSigned', { shopId: shopIds.noodles, inspectionId }))
    const again = InspectionContent.parse(signed['content'])
    expect(hashContent(again).hash).toBe(hashContent(content).hash)
    expect(signed['contentHash']).toBe(hashContent(content).hash)
    expect(signed['tables']).toMatchObject(content.tables.map(({ id, version, hash }) => ({ id, version, hash })))
    // three who signed, and the second's word that they take part
    expect(signed['pictures']).toHaveLength(4)
  }
})

it.each(['third', 'office', 'merchant'] as const)('is not for %s, who did not sign it', async (name) => {
  const { inspectionId } = await visited(house, ask)
  const asked = ask(actorOf(name), 'showSigned', { shopId: shopIds.noodles, inspectionId })
  expect(await refusedWith(asked)).toBe('access.denied')
})

it('has nothing of an inspection that is only announced', async () => {
  const input = announcement(house)
  await answered(ask(actorOf('lead'), 'announceInspection', input))
  const { shopId, inspectionId } = input
  expect(await refusedWith(ask(actorOf('lead'), 'showSigned', { shopId, inspectionId }))).toBe('inspection.unknown')
})
