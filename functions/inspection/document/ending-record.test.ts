import { afterAll, beforeAll, expect, it } from 'vitest'
import { readWhole } from '../../paper/test-support/pixels'
import { type Ask, answered, asker, refusedWith } from '../testing/ask'
import { type House, openHouse } from '../testing/house'
import { actorOf, district, settle, shopIds } from '../testing/people'
import { contentOf, deliveryOf } from '../testing/visit'
import { workDeps } from '../testing/work'
import { inspectionWorkers } from '../workers'

let house: House
let ask: Ask
beforeAll(async () => {
  house = await openHouse('2026-11-24T02:00:00.000Z')
  await settle(house)
  ask = asker(house)
})
afterAll(async () => await house.close())

type At = { readonly inspectionId: string; readonly shopId: string }
const visitOf = ({ shopId, inspectionId }: At) => ({ shopId, inspectionId })
const run = async (at: At) =>
  await inspectionWorkers(workDeps(house))['document-render']?.({ district, ...visitOf(at) })
const stored = async (at: At) => await house.stores.inspection.inspections.get({ district, ...visitOf(at) })
const textOf = async (at: At) => {
  const { objectKey = '' } = (await stored(at))?.document ?? {}
  return readWhole((await house.objects.get(objectKey))?.body ?? new Uint8Array())
}

it.each([
  ['obstructed', { kind: 'obstructed', facts: '锁上后厨门，两次拒绝进入。' }, '拒绝、阻挠监督检查情况记录'],
  ['notHeld', { kind: 'notHeld', reason: 'closed', facts: '卷帘门落锁。' }, '未开展监督检查情况记录'],
  ['recused', { kind: 'recused' }, '检查人员回避申请记录'],
] as const)('of a visit that ended otherwise (%s) is a numbered record of its own', async (state, ending, title) => {
  const content = contentOf(house, { shopId: shopIds.noodles, answers: {}, tables: [] })
  const told = content.beginning.told && { ...content.beginning.told, recusalRequested: state === 'recused' }
  const ended = { ...content, ending, beginning: { ...content.beginning, ...(told && { told }) } }
  const delivery = await deliveryOf(house, ended, { pick: (all) => all.slice(0, 2) })
  await answered(ask(actorOf('lead'), 'deliverInspection', delivery))
  await run(delivery)
  const kept = await stored(delivery)
  expect(kept).toMatchObject({ state, document: { state: 'ready' } })
  const text = (await textOf(delivery)).replaceAll(/\s+/g, '')
  for (const words of [title, '槐荫桥面馆', kept?.unfinished?.documentNumber ?? '-', delivery.contentHash.slice(0, 32)])
    expect(text).toContain(words)
  const opened = await answered(ask(actorOf('office'), 'openDocument', visitOf(delivery)))
  expect(opened['number']).toBe(kept?.unfinished?.documentNumber)
  for (const verb of ['openDocument', 'showInspection'] as const) {
    const asked = ask(actorOf('merchant'), verb, visitOf(delivery))
    if (state === 'notHeld') expect(await refusedWith(asked)).toBe('inspection.unknown')
    else expect(await answered(asked)).toMatchObject({})
  }
})
