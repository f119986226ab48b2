import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { district, shopIds } from '../inspection/testing/people'
import { reactions } from './reactions'
import { type Orders, openOrders } from './testing/open-orders'

let open: Orders
beforeEach(async () => {
  open = await openOrders()
})
afterEach(async () => await open.close())

const states = async (of: { shopId: string; rectificationId: string }) =>
  (await open.order(of)).findings.map(({ number, state }) => [number, state])
const answer = async (of: { shopId: string; rectificationId: string }, number: string) =>
  await open.ask('merchant', 'answerFinding', { ...of, key: `c.${number}`, words: `${number} 改好了。`, photos: [] })

describe('a corrected inspection', () => {
  it('corrects its one order: answers stay, what is new is open, what was taken back is gone', async () => {
    const of = await open.inspected({ found: { '7.2': 'fail', '8.1': 'fail' }, rectifyBy: '2026-12-05' })
    expect(await answer(of, '7.2')).toHaveProperty('answer')
    await open.corrected(of, { found: { '7.2': 'fail', '9.1': 'fail' }, rectifyBy: '2026-12-08' })
    expect(await states(of)).toEqual([
      ['7.2', 'answered'],
      ['9.1', 'open'],
    ])
    const order = await open.order(of)
    expect(order).toMatchObject({ state: 'open', dueDay: '2026-12-08', firstDueDay: '2026-12-08', rechecks: [] })
    expect(order.findings[0]?.answers).toHaveLength(1)
    expect(await open.orders(shopIds.noodles)).toHaveLength(1)
  })

  it('keeps an answered finding that it took back, settled and with the reason', async () => {
    const of = await open.inspected({ found: { '7.2': 'fail', '8.1': 'fail' } })
    await answer(of, '8.1')
    await open.corrected(of, { found: { '7.2': 'fail' } })
    expect(await states(of)).toEqual([
      ['7.2', 'open'],
      ['8.1', 'verified'],
    ])
    expect((await open.order(of)).findings[1]?.judgements).toMatchObject([
      { verified: true, reason: '检查结果已更正，不再要求整改' },
    ])
  })

  it('that orders nothing any more ends the order', async () => {
    const of = await open.inspected({ found: { '7.2': 'fail' } })
    await open.corrected(of, { found: { '7.2': 'pass' } })
    expect(await open.order(of)).toMatchObject({
      state: 'closed',
      ending: 'ended',
      closed: { reason: '检查结果已更正，不再要求整改' },
    })
  })

  it('that found more opens a closed order again', async () => {
    const of = await open.inspected({ found: { '7.2': 'fail' } })
    await open.corrected(of, { found: { '7.2': 'pass' } })
    await open.corrected(of, { found: { '7.2': 'fail' } })
    expect((await open.order(of)).state).toBe('closed')
    const other = await open.inspected({ found: { '8.1': 'fail' } })
    await open.inspected({ found: { '8.1': 'pass' }, kind: 'recheck' })
    expect((await open.order(other)).state).toBe('closed')
    await open.corrected(other, { found: { '8.1': 'fail', '9.1': 'fail' }, finishedAt: '2026-11-24T01:00:30.000Z' })
    const reopened = await open.order(other)
    expect([reopened.state, reopened.ending, reopened.closed]).toEqual(['open', undefined, undefined])
    expect(await states(other)).toEqual([
      ['8.1', 'verified'],
      ['9.1', 'open'],
    ])
  })

  it('that came without an order before gets one', async () => {
    const of = await open.inspected({ found: { '7.2': 'fail' }, isMild: true })
    await open.corrected(of, { found: { '7.2': 'fail' } })
    expect(await states(of)).toEqual([['7.2', 'open']])
  })

  it('is followed because its version is another, and nothing else is', () => {
    const after = (version: number) => ({
      district,
      shopId: shopIds.noodles,
      inspectionId: '01JDF3ZQ8Y4N6T2V5W7X9A1B3C',
      state: 'submitted',
      delivered: { version },
    })
    const messageOf = (before: object, now: object) =>
      reactions[0]?.when({ kind: 'Inspection', pk: '', before, after: now, at: new Date(0), changeId: '1' } as never)
    expect(messageOf(after(1), after(2))).toMatchObject({ version: 2 })
    expect(messageOf(after(2), after(2))).toBeUndefined()
  })
})
