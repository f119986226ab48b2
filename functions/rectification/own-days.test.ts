import type { RectificationShown } from '@app/types/rectification/contract'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { answered } from '../inspection/testing/ask'
import { actorOf, district, shopIds } from '../inspection/testing/people'
import { onCard } from './on-card'
import { StoredRectification } from './store'
import { type Orders, openOrders } from './testing/open-orders'

let open: Orders
let at: { readonly shopId: string; readonly rectificationId: string }
beforeEach(async () => {
  open = await openOrders()
  // three days for one item, thirty for the other; 28 November is a Saturday
  const days = { '7.2': '2026-11-28' }
  at = await open.inspected({ found: { '7.2': 'fail', '8.1': 'fail' }, rectifyBy: '2026-12-24', days })
  const { members } = open.house.stores.identity
  const { personId, name, openid = '' } = actorOf('merchant')
  const member = { revision: 1, district, shopId: shopIds.noodles, personId, name, openid, since: '2026-01-01' }
  await open.house.kernel.commit([members.insert(member as Parameters<typeof members.insert>[0])])
}, 30_000)
afterEach(async () => await open.close())

const run = async (day: string) => {
  open.house.setTime(`${day}T00:00:00.000Z`)
  await open.workers['rectification-day']?.({ district, day })
}
const answer = async (number: string) =>
  await answered(open.ask('merchant', 'answerFinding', { ...at, key: `c.${number}`, words: '好了', photos: [] }))
const shown = async () =>
  (await answered(open.ask('merchant', 'showRectification', at))) as unknown as RectificationShown
const itemsOf = ({ items }: RectificationShown) =>
  items.map(({ number, dueDay, daysOver }) => [number, dueDay, daysOver])
const reminders = async () => (await open.order(at)).reminders.map(({ rung, dueDay }) => [rung, dueDay])
const listed = async (ask: object) => {
  const { revision } = await open.order(at)
  await answered(open.ask('office', 'listRectifications', { known: `${at.shopId}.${at.rectificationId}:${revision}` }))
  const { rectifications } = await answered(open.ask('office', 'listRectifications', ask))
  return rectifications as { dueDay: string; standing: string; daysOver: number }[]
}

describe('findings with days of their own', () => {
  it('are each due on the next day that is worked, and the order on the last', async () => {
    expect(itemsOf(await shown())).toEqual([
      ['7.2', '2026-11-30', 0],
      ['8.1', '2026-12-24', 0],
    ])
    expect(await shown()).toMatchObject({ dueDay: '2026-11-30', wholeDueDay: '2026-12-24', standing: 'running' })
    expect((await open.order(at)).dueDay).toBe('2026-12-24')
  })

  it('make the order overdue by the first that is still to be mended, wherever it is shown', async () => {
    open.house.setTime('2026-12-03T01:00:00.000Z')
    const line = { dueDay: '2026-11-30', standing: 'overdue', daysOver: 3 }
    expect(await shown()).toMatchObject(line)
    expect(itemsOf(await shown())).toEqual([
      ['7.2', '2026-11-30', 3],
      ['8.1', '2026-12-24', 0],
    ])
    expect(await listed({ standing: 'overdue' })).toMatchObject([line])
    expect(await listed({ standing: 'running' })).toEqual([])
    expect(onCard(await open.order(at))).toEqual({ state: 'open', by: '2026-11-30' })
  })

  it('go on by the next day once the first was answered', async () => {
    open.house.setTime('2026-11-26T01:00:00.000Z')
    expect(await answer('7.2')).toMatchObject({ state: 'open', dueDay: '2026-12-24' })
    open.house.setTime('2026-12-03T01:00:00.000Z')
    expect(await listed({ standing: 'running', from: '2026-12-24', to: '2026-12-24' })).toHaveLength(1)
    expect(await shown()).toMatchObject({ standing: 'running', daysOver: 0 })
  })

  it('are reminded of day by day', async () => {
    for (const day of ['2026-11-27', '2026-11-30', '2026-12-01']) await run(day)
    await answer('7.2')
    for (const day of ['2026-12-02', '2026-12-21']) await run(day)
    expect(await reminders()).toEqual([
      ['dueIn3', '2026-11-30'],
      ['dueToday', '2026-11-30'],
      ['overdue', '2026-11-30'],
      ['dueIn3', '2026-12-24'],
    ])
    const { items } = await open.house.stores.push.outbox.list(`D#${district}#OUTBOX#due`, { limit: 50 })
    const said = items.flatMap(({ what }) => (what.kind === 'service-message' ? [what.data] : []))
    expect(said.map(({ date3, thing4 }) => [date3?.value, thing4?.value]).sort()).toEqual([
      ['2026年11月30日', '1 项没答复，今天到期'],
      ['2026年11月30日', '1 项没答复，已逾期 1 天'],
      ['2026年11月30日', '1 项没答复，还有 3 天'],
      ['2026年12月24日', '1 项没答复，还有 3 天'],
    ])
  })

  it('are told to the head by the first of them', async () => {
    await run('2026-12-04')
    expect((await open.order(at)).escalatedOn).toBeUndefined()
    await run('2026-12-07')
    expect((await open.order(at)).escalatedOn).toBe('2026-12-07')
  })

  it('move by a granted request where they are due earlier', async () => {
    await answered(open.ask('merchant', 'askExtension', { ...at, until: '2026-12-08', reason: '等配件' }))
    const granted = { ...at, granted: true }
    expect(await answered(open.ask('lead', 'decideExtension', granted))).toMatchObject({ dueDay: '2026-12-08' })
    expect(itemsOf(await shown()).map(([, day]) => day)).toEqual(['2026-12-08', '2026-12-24'])
    expect((await shown()).items[0]?.firstDueDay).toBe('2026-11-30')
  })
})

it('takes the order’s day for the findings of a row that says none of its own', async () => {
  const order = await open.order(at)
  const old = {
    ...order,
    firstDueDay: '2026-12-01',
    termFrom: '2026-11-25',
    findings: order.findings.map(({ dueDay: _, firstDueDay: __, ...finding }) => finding),
  }
  const days = { dueDay: '2026-12-24', firstDueDay: '2026-12-01', termFrom: '2026-11-25' }
  const { findings, ...rest } = StoredRectification.parse(old)
  expect(findings).toMatchObject([days, days])
  expect(rest).not.toHaveProperty('firstDueDay')
})
