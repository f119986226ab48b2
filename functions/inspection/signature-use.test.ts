import { afterAll, beforeAll, expect, it } from 'vitest'
import { submittedOf } from './past-visits'
import { askInspection } from './public'
import type { Submission } from './submission'
import { type Ask, answered, asker } from './testing/ask'
import { type House, openHouse } from './testing/house'
import { actorOf, district, settle, shopIds } from './testing/people'
import { beginning, conclusion, failing, visit } from './testing/visit'

let house: House
let ask: Ask
beforeAll(async () => {
  house = await openHouse('2026-11-24T02:00:00.000Z')
  await settle(house)
  ask = asker(house)
})
afterAll(async () => await house.close())

const begun = async () => {
  const { inspectionId } = await begin()
  return await conclusion(house, inspectionId)
}
const begin = async () => {
  const start = beginning(house)
  await answered(ask(actorOf('lead'), 'startInspection', start))
  return start
}
const submit = (submission: Submission) => ask(actorOf('lead'), 'submitInspection', submission)

it('a signature given for one inspection serves for no other', async () => {
  const first = await begun()
  await answered(submit(first))
  const second = await begun()
  const signatures = second.signatures.map((one, n) =>
    n === 2 ? { ...one, image: first.signatures[2]?.image ?? one.image } : one,
  )
  const reused = await submit({ ...second, signatures })
  expect(reused).toMatchObject({ refused: { code: 'upload.unknown', detail: ['被检查单位 贺青禾'] } })
  await answered(submit(second))
})

it('the public reads the result, and nothing of an investigation', async () => {
  const found = failing('3.1', '3.2')
  const dispositions = ['rectifyByDate', 'investigation', 'transferred'] as const
  const { outcome } = await visit(house, ask, { found, dispositions: [...dispositions], rectifyBy: '2026-12-01' })
  await answered(outcome)
  const { forCard } = await askInspection(house.stores.inspection).ofShop(district, shopIds.noodles)
  expect(forCard[0]).toMatchObject({ verdict: 'nonConforming', dispositions: ['rectifyByDate'] })
})

it('of two that ended in one second the later is the newer, with or without milliseconds', async () => {
  const [one] = submittedOf(await house.stores.inspection.ofShop(district, shopIds.noodles))
  if (!one) throw new Error('nothing was submitted')
  const ended = (finishedAt: string) => ({ ...one, result: { ...one.result, finishedAt } })
  const order = submittedOf([ended('2026-11-24T02:00:00.500Z'), ended('2026-11-24T02:00:00Z')])
  expect(order.map(({ result }) => result.finishedAt)).toEqual(['2026-11-24T02:00:00Z', '2026-11-24T02:00:00.500Z'])
})
