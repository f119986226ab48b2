import { badField, findTemplate } from '@app/local/wechat/templates'
import type { Disposition } from '@app/types/inspection/values'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { storedInspection } from '../../shop/testing/stored-inspection'
import { startTermDay } from '../public'
import { type Ask, answered, asker } from '../testing/ask'
import { type House, openHouse } from '../testing/house'
import { actorOf, district, idOf, personIdOf, settle, shopIds } from '../testing/people'
import { workDeps } from '../testing/work'
import { openPublication } from './open-publication'
import { runTermDay } from './run-term-day'

const houses: House[] = []
let house: House
let ask: Ask
beforeEach(async () => {
  house = await openHouse('2026-11-25T02:00:00.000Z')
  houses.push(house)
  await settle(house)
  ask = asker(house)
})
afterAll(async () => await Promise.all(houses.map((one) => one.close())))

const shopId = shopIds.noodles
const run = async (day: string, times = 1) => {
  house.setTime(`${day}T00:05:00.000Z`)
  const worker = runTermDay(workDeps(house))
  for (let n = 0; n < times; n++) await worker({ district, day })
}
const looksFirst = async () => {
  const setting = { mode: 'afterReview', objectWithin: 10, answerWithin: 15, effectiveFrom: '2026-11-25' }
  await answered(ask(actorOf('office'), 'setPublicationSetting', { ...setting, reason: '先审后公示' }))
}
/** An inspection of 26 November, whose term ends on 24 December. */
const accepted = async (id = '71', dispositions: Disposition[] = ['rectifyByDate']) => {
  const visit = { shopId, inspectionId: idOf(id) }
  const kept = storedInspection({ ...visit, shopName: '槐荫桥面馆', day: '2026-11-26', failing: ['cy.12'] })
  const [lead] = kept.inspectors
  if (!lead || !kept.result) throw new Error('the fixture has neither inspector nor result')
  const inspectors = [{ ...lead, personId: personIdOf('lead') }]
  const result = { ...kept.result, dispositions }
  await house.kernel.commit([house.stores.inspection.inspections.insert({ ...kept, inspectors, result })])
  await openPublication(workDeps(house))({ district, ...visit })
  return visit
}
const messages = async () => {
  const { items } = await house.stores.push.outbox.list(`D#${district}#OUTBOX#due`, { limit: 100 })
  return items.flatMap(({ what }) =>
    what.kind === 'service-message' && what.templateId === 'publication-due' ? [what] : [],
  )
}
const said = async () =>
  (await messages()).map(({ touser, data }) => [touser, data['thing2']?.value, data['thing4']?.value])

describe('a result that waits to be published', () => {
  const due = ['o-office', '检查结果要公示', '还有 3 个工作日，请到电脑上办']
  const over = ['o-office', '检查结果要公示', '已逾期 1 天，请到电脑上办']
  beforeEach(async () => await looksFirst())

  it('is told of to the office once before its day, and once when that has passed', async () => {
    await accepted()
    await run('2026-12-18', 2)
    expect(await said()).toEqual([])
    for (const day of ['2026-12-21', '2026-12-22', '2026-12-24']) await run(day, 2)
    expect(await said()).toEqual([due])
    for (const day of ['2026-12-25', '2026-12-28', '2027-01-15']) await run(day, 2)
    expect(await said()).toEqual([due, over])
  })
  it('is caught up with after a day on which nobody ran', async () => {
    await accepted()
    await run('2026-12-28')
    expect((await said()).map(([, , words]) => words)).toEqual(['已逾期 4 天，请到电脑上办'])
  })
  it('is told of no more once it is public', async () => {
    const visit = await accepted()
    await answered(ask(actorOf('office'), 'publishResult', { ...visit, version: 1 }))
    await run('2026-12-25')
    expect(await said()).toEqual([])
  })
  it('is not told of while it is held because of a case', async () => {
    await accepted('71', ['rectifyByDate', 'investigation'])
    await run('2026-12-25')
    expect(await said()).toEqual([])
  })
  it('is said in words that WeChat takes and that name no person', async () => {
    await accepted()
    await run('2026-12-21')
    const [message] = await messages()
    expect(message).toMatchObject({
      page: 'pages/home/index',
      data: { thing1: { value: '槐荫桥面馆' }, date3: { value: '2026年12月24日' } },
    })
    const template = findTemplate('publication-due')
    expect(template && badField(template, message?.data ?? {})).toBeUndefined()
  })
})

describe('an objection', () => {
  it('is told of to the office and to whoever reviews it, until it is answered', async () => {
    const visit = await accepted()
    house.setTime('2026-11-27T02:00:00.000Z')
    await answered(ask(actorOf('merchant'), 'objectToResult', { ...visit, version: 1, text: '当时是合格的。' }))
    await answered(ask(actorOf('office'), 'assignObjection', { ...visit, personId: personIdOf('third') }))
    for (const day of ['2026-12-15', '2026-12-16', '2026-12-18']) await run(day, 2)
    const words = ['商户的异议要答复', '还有 3 个工作日，请到电脑上办']
    expect((await said()).toSorted()).toEqual([
      ['o-office', ...words],
      ['o-third', ...words],
    ])
    await answered(
      ask(actorOf('third'), 'answerObjection', { ...visit, outcome: 'upheld', reasons: '照片和记录一致。' }),
    )
    await run('2026-12-19')
    expect(await said()).toHaveLength(2)
  })
})

it('begins every morning in every district', async () => {
  const woken: unknown[] = []
  const start = startTermDay({
    districts: async () => ['YX1', 'YX2'],
    clock: house.clock,
    send: async (queue, body) => void woken.push([queue, body]),
  })
  await start()
  expect(woken).toEqual([
    ['publication-day', { district: 'YX1', day: '2026-11-25' }],
    ['publication-day', { district: 'YX2', day: '2026-11-25' }],
  ])
})
