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
    expect(order).toMatchObject({ state: 'open', dueDay: '2026-12-08', rechecks: [] })
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

  it('asks for what it found later with as many days as were given first, counted from itself', async () => {
    const of = await open.inspected({ found: { '7.2': 'fail' } })
    expect((await open.order(of)).dueDay).toBe('2026-12-01')
    const found = { '7.2': 'fail', '9.1': 'fail' } as const
    const finishedAt = '2026-11-24T01:00:00.000Z'
    open.house.setTime('2026-12-15T01:00:00.000Z')
    await open.corrected(of, { found, finishedAt })
    const days = async () => (await open.order(of)).findings.map(({ dueDay, firstDueDay }) => [dueDay, firstDueDay])
    const known = ['2026-12-01', '2026-12-01']
    expect(await open.order(of)).toMatchObject({ state: 'open', dueDay: '2026-12-22' })
    expect(await days()).toEqual([known, ['2026-12-22', '2026-12-22']])
    open.house.setTime('2026-12-17T01:00:00.000Z')
    await open.corrected({ ...of, version: 3 }, { found, finishedAt })
    expect(await days()).toEqual([known, ['2026-12-22', '2026-12-22']])
  })

  it('moves each finding to its own corrected day, and takes no longer term that was given', async () => {
    const found = { '7.2': 'fail', '8.1': 'fail' } as const
    const finishedAt = '2026-11-24T01:00:00.000Z'
    const of = await open.inspected({ found, rectifyBy: '2026-12-24', days: { '7.2': '2026-11-27' }, finishedAt })
    await open.ask('merchant', 'askExtension', { ...of, until: '2026-12-08', reason: '等配件' })
    await open.ask('lead', 'decideExtension', { ...of, granted: true })
    await open.corrected(of, { found, rectifyBy: '2026-12-15', days: { '7.2': '2026-11-30' }, finishedAt })
    expect((await open.order(of)).findings.map(({ dueDay }) => dueDay)).toEqual(['2026-12-08', '2026-12-15'])
    expect((await open.order(of)).dueDay).toBe('2026-12-15')
  })

  it('does not ask again for what the office ended', async () => {
    const of = await open.inspected({ found: { '7.2': 'fail' } })
    expect(await open.ask('office', 'endRectification', { ...of, reason: '店已搬走' })).toHaveProperty('answer')
    const ended = await open.order(of)
    await open.corrected(of, { found: { '7.2': 'fail' } })
    expect(await open.order(of)).toEqual(ended)
    await open.corrected({ ...of, version: 3 }, { found: { '7.2': 'fail', '9.1': 'fail' } })
    const reopened = await open.order(of)
    expect([reopened.state, reopened.ending]).toEqual(['open', undefined])
    expect(await states(of)).toEqual([
      ['7.2', 'verified'],
      ['9.1', 'open'],
    ])
    expect(reopened.findings[0]?.judgements).toMatchObject([{ by: '沈知远', reason: '店已搬走' }])
  })

  it('asks anew, in time, where an earlier correction had ended the order', async () => {
    const of = await open.inspected({ found: { '7.2': 'fail' } })
    await answer(of, '7.2')
    await open.corrected(of, { found: { '7.2': 'pass' } })
    open.house.setTime('2026-12-15T01:00:00.000Z')
    await open.corrected({ ...of, version: 3 }, { found: { '7.2': 'fail' }, finishedAt: '2026-11-24T01:00:00.000Z' })
    expect(await open.order(of)).toMatchObject({ state: 'open', dueDay: '2026-12-22' })
  })

  it('that was never held after all ends the order', async () => {
    const of = await open.inspected({ found: { '7.2': 'fail' } })
    await open.takenBack(of, 'notHeld')
    expect(await open.order(of)).toMatchObject({
      state: 'closed',
      ending: 'ended',
      revision: 2,
      closed: { reason: '检查结果已更正，不再要求整改' },
    })
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
    expect(messageOf(after(1), { ...after(2), state: 'obstructed' })).toMatchObject({ version: 2 })
    expect(messageOf({ ...after(1), state: 'obstructed' }, { ...after(2), state: 'notHeld' })).toBeUndefined()
  })
})

describe('a withdrawn result', () => {
  it('ends its order with that reason, and never brings it back by itself', async () => {
    const of = await open.inspected({ found: { '7.2': 'fail' } })
    await open.takenBack(of, 'withdrawn')
    expect(await open.order(of)).toMatchObject({
      state: 'closed',
      ending: 'ended',
      revision: 2,
      closed: { reason: '检查结果已撤回，不再要求整改' },
    })
  })

  it('is no earlier finding of the same', async () => {
    await open.takenBack(await open.inspected({ found: { '7.2': 'fail' } }), 'withdrawn')
    const now = await open.inspected({ found: { '7.2': 'fail' } })
    expect((await open.order(now)).findings[0]?.repeats).toEqual([])
  })

  it('is followed once, when it is withdrawn', () => {
    const of = { district, shopId: shopIds.noodles, inspectionId: '01JDF3ZQ8Y4N6T2V5W7X9A1B3C', revision: 3 }
    const messages = (before: object | undefined, after: object) =>
      reactions.flatMap(({ when }) => {
        const change = { kind: 'Publication', pk: '', after: { ...of, ...after }, at: new Date(0), changeId: '1' }
        return when({ ...change, ...(before && { before }) } as never) ?? []
      })
    expect(messages(undefined, { decision: 'withdrawn' })).toMatchObject([{ withdrawnAt: 3 }])
    expect(messages({ decision: 'withdrawn' }, { decision: 'withdrawn' })).toEqual([])
    expect(messages({ decision: 'withdrawn' }, { decision: 'published' })).toEqual([])
  })
})
