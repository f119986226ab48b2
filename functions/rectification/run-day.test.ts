import { badField, findTemplate } from '@app/local/wechat/templates'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { answered } from '../inspection/testing/ask'
import { actorOf, district, idOf, places, shopIds } from '../inspection/testing/people'
import { startRectificationDay } from './public'
import { type Orders, openOrders } from './testing/open-orders'
import { storedOrder } from './testing/stored-order'

let open: Orders
let at: { readonly shopId: string; readonly rectificationId: string }
beforeEach(async () => {
  open = await openOrders()
  at = await open.inspected({ found: { '7.2': 'fail', '8.1': 'fail' }, rectifyBy: '2026-12-01' })
  const { members } = open.house.stores.identity
  const { personId, name, openid = '' } = actorOf('merchant')
  const member = { revision: 1, district, shopId: shopIds.noodles, personId, name, openid, since: '2026-01-01' }
  await open.house.kernel.commit([members.insert(member as Parameters<typeof members.insert>[0])])
})
afterEach(async () => await open.close())

const run = async (day: string, times = 1) => {
  open.house.setTime(`${day}T00:00:00.000Z`)
  for (let n = 0; n < times; n++) await open.workers['rectification-day']?.({ district, day })
}
const seatHead = async (stationId: string) => {
  const { people } = open.house.stores.identity
  const head = { personId: idOf('B1'), name: '秦望山', openid: 'o-head' }
  const grants = [{ role: 'stationHead' as const, stationId }]
  const kept = { ...head, revision: 1, district, grants, since: '2026-01-01T00:00:00.000Z' }
  await open.house.kernel.commit([people.insert({ ...kept, state: 'active', among: 'staff' })])
}
const rungs = async () => (await open.order(at)).reminders.map(({ rung, told }) => `${rung} ${told}`)
const messages = async () => {
  const { items } = await open.house.stores.push.outbox.list(`D#${district}#OUTBOX#due`, { limit: 50 })
  return items.flatMap(({ what }) => (what.kind === 'service-message' ? [what] : []))
}

describe('a day', () => {
  it.each([
    ['2026-11-27', []],
    ['2026-11-28', ['dueIn3 1']],
    ['2026-11-30', ['dueIn3 1']],
    ['2026-12-01', ['dueToday 1']],
    ['2026-12-02', ['overdue 1']],
  ])('%s reminds of %j', async (day, expected) => {
    await run(day)
    expect(await rungs()).toEqual(expected)
    expect(await messages()).toHaveLength(expected.length)
  })

  it('that is run again, and the days after it, remind once for each rung', async () => {
    for (const day of ['2026-11-28', '2026-11-29', '2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03'])
      await run(day, 2)
    expect(await rungs()).toEqual(['dueIn3 1', 'dueToday 1', 'overdue 1'])
    expect(await messages()).toHaveLength(3)
  })

  it('says to whom, of what and how many are left', async () => {
    await answered(open.ask('merchant', 'answerFinding', { ...at, key: 'c.7.2', words: '好了', photos: [] }))
    await run('2026-12-03')
    expect(await messages()).toMatchObject([
      {
        touser: 'o-merchant',
        templateId: 'rectification-due',
        page: `merchant/rectification/index?shopId=${at.shopId}&rectificationId=${at.rectificationId}`,
        data: {
          thing1: { value: '槐荫桥面馆' },
          thing2: { value: '2 项检查问题' },
          date3: { value: '2026年12月1日' },
          thing4: { value: '1 项没答复，已逾期 2 天' },
        },
      },
    ])
  })

  it('leaves whoever sent everything in alone', async () => {
    for (const key of ['c.7.2', 'c.8.1'])
      await answered(open.ask('merchant', 'answerFinding', { ...at, key, words: '好了', photos: [] }))
    await answered(open.ask('merchant', 'submitRectification', at))
    await run('2026-12-20')
    expect(await open.order(at)).toMatchObject({ reminders: [] })
    expect((await open.order(at)).escalatedOn).toBeUndefined()
  })

  it('reminds anew of a day that was moved', async () => {
    await run('2026-11-28')
    await answered(open.ask('merchant', 'askExtension', { ...at, until: '2026-12-08', reason: '等配件' }))
    await answered(open.ask('lead', 'decideExtension', { ...at, granted: true }))
    await run('2026-12-05')
    expect(await rungs()).toEqual(['dueIn3 1', 'dueIn3 1'])
  })
})

describe('the head of the station', () => {
  it('hears of it five working days later, once', async () => {
    await run('2026-12-07')
    expect((await open.order(at)).escalatedOn).toBeUndefined()
    await run('2026-12-08', 2)
    const { revision, escalatedOn } = await open.order(at)
    expect(escalatedOn).toBe('2026-12-08')
    await run('2026-12-09', 2)
    expect(await open.order(at)).toMatchObject({ revision, escalatedOn: '2026-12-08' })
  })

  it.each<[string, string, readonly string[]]>([
    ['of the station is told', places.station, ['o-head']],
    ['of another station is not; without one the office is', places.otherStation, ['o-office']],
  ])('%s', async (_, stationId, expected) => {
    await seatHead(stationId)
    await run('2026-12-08', 2)
    await run('2026-12-09')
    const told = (await messages()).filter(({ templateId }) => templateId === 'rectification-escalated')
    expect(told.map(({ touser }) => touser)).toEqual(expected)
    expect(told[0]).toMatchObject({
      page: `inspector/rectification/index?shopId=${at.shopId}&rectificationId=${at.rectificationId}`,
      data: {
        thing1: { value: '槐荫桥面馆' },
        date3: { value: '2026年12月1日' },
        thing4: { value: '2 项没答复，已逾期 7 天' },
      },
    })
    const template = findTemplate('rectification-escalated')
    expect(template && badField(template, told[0]?.data ?? {})).toBeUndefined()
  })

  it('hears of a request for more time that lies there, twice and no oftener, and nothing is overdue meanwhile', async () => {
    await seatHead(places.station)
    open.house.setTime('2026-11-25T02:00:00.000Z')
    await answered(open.ask('merchant', 'askExtension', { ...at, until: '2026-12-08', reason: '等配件' }))
    for (const day of ['2026-11-26', '2026-11-27', '2026-11-28', '2026-12-02', '2026-12-08', '2026-12-09'])
      await run(day, 2)
    const { reminders, escalatedOn, extensions } = await open.order(at)
    expect([reminders, escalatedOn, extensions[0]?.headToldOn]).toEqual([[], undefined, ['2026-11-27', '2026-12-08']])
    const told = (await messages()).filter(({ templateId }) => templateId === 'rectification-escalated')
    expect(told.map(({ touser, data }) => [touser, data['thing4']?.value])).toEqual([
      ['o-head', '延期申请等了 2 天，还没答复'],
      ['o-head', '延期申请等了 13 天，还没答复'],
    ])
    const template = findTemplate('rectification-escalated')
    expect(template && badField(template, told[0]?.data ?? {})).toBeUndefined()
  })

  it('who was silent until the day had passed leaves whoever asked three working days', async () => {
    open.house.setTime('2026-12-01T02:00:00.000Z')
    await answered(open.ask('merchant', 'askExtension', { ...at, until: '2026-12-04', reason: '等配件' }))
    open.house.setTime('2026-12-09T02:00:00.000Z')
    const line = async () =>
      (await answered(open.ask('office', 'showRectification', at))) as { standing: string; daysOver: number }
    expect(await line()).toMatchObject({ standing: 'toExtend', daysOver: 0 })
    const refusal = { ...at, granted: false, reason: '配件已到货' }
    expect(await answered(open.ask('lead', 'decideExtension', refusal))).toMatchObject({ dueDay: '2026-12-14' })
    expect(await line()).toMatchObject({ standing: 'running', daysOver: 0 })
  })

  it('finds what they were told of and is not mended yet, and what was sent back', async () => {
    await run('2026-12-08')
    const found = async (ask: object) => {
      const { revision } = await open.order(at)
      const known = `${at.shopId}.${at.rectificationId}:${revision}`
      await answered(open.ask('office', 'listRectifications', { known }))
      return ((await answered(open.ask('office', 'listRectifications', ask))) as { total: number }).total
    }
    expect(await found({ turn: 'merchant', escalated: 'yes' })).toBe(1)
    for (const key of ['c.7.2', 'c.8.1'])
      await answered(open.ask('merchant', 'answerFinding', { ...at, key, words: '好了', photos: [] }))
    await answered(open.ask('merchant', 'submitRectification', at))
    expect(await found({ turn: 'merchant' })).toBe(0)
    const judgements = ['c.7.2', 'c.8.1'].map((key) => ({ key, verified: false, reason: '看不清' }))
    await answered(open.ask('lead', 'judgeFindings', { ...at, judgements }))
    expect([await found({ state: 'open' }), await found({ turn: 'merchant' })]).toEqual([0, 1])
  })

  it('has it on the own list', async () => {
    await run('2026-12-08')
    const listed = async (escalated: 'yes' | 'no') =>
      ((await answered(open.ask('office', 'listRectifications', { escalated }))) as { total: number }).total
    const [{ rectificationId, revision }] = [await open.order(at)]
    const known = { known: `${at.shopId}.${rectificationId}:${revision}` }
    await answered(open.ask('office', 'listRectifications', known))
    expect([await listed('yes'), await listed('no')]).toEqual([1, 0])
  })
})

it('goes through every order of a district, a page a message', async () => {
  const { orders } = open.deps.store
  const others = Array.from({ length: 100 }, () =>
    storedOrder({ district, rectificationId: open.house.newId(), dueDay: '2026-12-30' }),
  )
  await open.house.kernel.commit(others.map((order) => orders.insert(order)))
  await run('2026-11-27')
  expect(open.sent).toEqual([
    { queue: 'rectification-day', body: { district, day: '2026-11-27', cursor: expect.any(String) } },
  ])
})

it('begins in every district by the clock', async () => {
  const sent: unknown[] = []
  await startRectificationDay({
    districts: async () => ['YX1', 'YX2'],
    clock: () => new Date('2026-11-30T16:00:00.000Z'),
    send: async (queue, body) => void sent.push([queue, body]),
  })()
  expect(sent).toEqual([
    ['rectification-day', { district: 'YX1', day: '2026-12-01' }],
    ['rectification-day', { district: 'YX2', day: '2026-12-01' }],
  ])
})
