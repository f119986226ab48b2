import { badField, findTemplate } from '@app/local/wechat/templates'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { resultMessage } from './message-words'
import type { Submitted } from './past-visits'
import { type Ask, answered, asker } from './testing/ask'
import { type House, openHouse } from './testing/house'
import { district, settle, shopIds } from './testing/people'
import { failing, visit } from './testing/visit'
import { workDeps } from './testing/work'
import { inspectionWorkers } from './workers'

let house: House
let ask: Ask
beforeAll(async () => {
  house = await openHouse('2026-11-24T02:00:00.000Z')
  await settle(house)
  ask = asker(house)
})
afterAll(async () => await house.close())

const waiting = async () =>
  (await house.stores.push.outbox.list(`D#${district}#OUTBOX#due`, { limit: 100 })).items.map(({ what }) => what)
const rectify = { dispositions: ['rectifyByDate' as const], rectifyBy: '2026-12-08' }

describe('the message about a result', () => {
  it('goes to the shop’s merchant once, however often it is asked for', async () => {
    const visited = await visit(house, ask, { found: failing('7.2', '8.3'), end: rectify })
    await answered(visited.outcome)
    const tell = inspectionWorkers(workDeps(house))['inspection-message']
    const message = { district, shopId: visited.shopId, inspectionId: visited.inspectionId }
    await Promise.all([tell?.(message), tell?.(message)])
    await tell?.(message)
    expect(await waiting()).toEqual([
      {
        kind: 'service-message',
        touser: 'o-merchant',
        templateId: 'inspection-result',
        page: `merchant/result/index?shopId=${visited.shopId}&inspectionId=${visited.inspectionId}`,
        data: {
          thing1: { value: '槐荫桥面馆' },
          phrase2: { value: '基本符合' },
          date3: { value: '2026年11月24日' },
          thing4: { value: '2 项不符合，12月8日前改好' },
        },
      },
    ])
  })

  it('goes to nobody where the shop has no merchant, and leaves no trace', async () => {
    const before = await waiting()
    const visited = await visit(house, ask, { shopId: shopIds.gridless })
    await answered(visited.outcome)
    await inspectionWorkers(workDeps(house))['inspection-message']?.({ district, ...visited })
    expect(await waiting()).toEqual(before)
  })

  it('is none before the inspection is concluded', async () => {
    const before = await waiting()
    const message = { district, shopId: shopIds.noodles, inspectionId: '0'.repeat(26) }
    await inspectionWorkers(workDeps(house))['inspection-message']?.(message)
    expect(await waiting()).toEqual(before)
  })
})

describe('its words', () => {
  const inspection = (shopName: string, result: Partial<Submitted['result']>) =>
    ({ shopName, startedAt: '', result: { finishedAt: '2026-11-24T02:00:00.000Z', ...result } }) as Submitted
  const item = { key: '', number: '', text: '', keyItem: false, failedLastTime: false }
  const failed: Submitted['result']['failing'] = Array.from({ length: 30 }, () => item)
  const early = failed.map((one, n) => (n === 3 ? { ...one, rectifyBy: '2026-11-30' } : one))

  it.each<[string, Partial<Submitted['result']>]>([
    ['conforming', { failing: [], dispositions: ['passed'] }],
    ['correctedOnSite', { failing: failed, dispositions: ['correctedOnSite'] }],
    ['rectifyByDate', { failing: failed, dispositions: ['rectifyByDate'], rectifyBy: '2026-12-28' }],
    ['own days', { failing: early, dispositions: ['rectifyByDate'], rectifyBy: '2026-12-28' }],
    ['stopBusiness', { failing: failed, dispositions: ['stopBusiness', 'rectifyByDate'], rectifyBy: '2026-12-28' }],
  ])('fit WeChat’s fields: %s', (_, result) => {
    const template = findTemplate('inspection-result')!
    for (const verdict of ['conforming', 'basicallyConforming', 'nonConforming'] as const) {
      const facts = { ...result, verdict }
      expect(badField(template, resultMessage(inspection('溪', facts)))).toBeUndefined()
      expect(badField(template, resultMessage(inspection('𠮷'.repeat(100), facts)))).toBeUndefined()
    }
  })

  it('name the first day, where an item is due before the whole', () => {
    const told = (failing: Submitted['result']['failing']) =>
      resultMessage(inspection('溪', { failing, dispositions: ['rectifyByDate'], rectifyBy: '2026-12-28' }))['thing4']
    expect(told(failed)).toEqual({ value: '30 项不符合，12月28日前改好' })
    expect(told(early)).toEqual({ value: '30 项不符合，最早11月30日前改好' })
  })
})
