import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Submission } from './submission'
import { type Ask, answered, asker } from './testing/ask'
import { type House, openHouse } from './testing/house'
import { actorOf, district, settle, shopIds } from './testing/people'
import { beginning, conclusion, visit } from './testing/visit'

let house: House
let ask: Ask
beforeAll(async () => {
  house = await openHouse('2026-11-24T02:00:00.000Z')
  await settle(house)
  ask = asker(house)
})
afterAll(async () => await house.close())

const stored = async ({ inspectionId, shopId }: { inspectionId: string; shopId: string }) =>
  await house.stores.inspection.inspections.get({ district, shopId, inspectionId })

describe('document numbers', () => {
  it('never repeat and leave no gap when twenty are submitted at once', async () => {
    const shops = Array.from({ length: 20 }, (_, index) => (index % 2 ? shopIds.noodles : shopIds.gridless))
    const submissions: Submission[] = []
    for (const shopId of shops) {
      const start = beginning(house, { shopId })
      await answered(ask(actorOf('lead'), 'startInspection', start))
      submissions.push(await conclusion(house, start.inspectionId, { shopId }))
    }
    const numbers = await Promise.all(submissions.map(submitUntilDone))
    const expected = submissions.map((_, index) => `云市监检〔2026〕${String(index + 1).padStart(5, '0')}`)
    expect(numbers.toSorted()).toEqual(expected)
    const ordinals = await Promise.all(submissions.map(async (one) => (await stored(one))?.result?.ordinalInYear))
    expect(new Set(ordinals.filter((_, index) => index % 2)).size).toBe(10)
    expect((await house.shops.shop(district, shopIds.noodles))?.inspectionCount).toBe(10)
  })

  /** As the phone does when the house is busy: the same call again. */
  const submitUntilDone = async (submission: Submission): Promise<unknown> => {
    const outcome = await ask(actorOf('lead'), 'submitInspection', submission)
    if (!('refused' in outcome)) return outcome.answer['documentNumber']
    if (outcome.refused.code !== 'request.busy') throw new Error(outcome.refused.code)
    return await submitUntilDone(submission)
  }

  it('begin again with the year, as does the count of the shop’s inspections', async () => {
    house.setTime('2026-12-31T16:30:00.000Z')
    const visited = await visit(house, ask)
    expect(await answered(visited.outcome)).toMatchObject({ documentNumber: '云市监检〔2027〕00001' })
    expect((await stored(visited))?.result?.ordinalInYear).toBe(1)
  })
})
