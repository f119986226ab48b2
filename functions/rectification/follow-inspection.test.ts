import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { district, shopIds } from '../inspection/testing/people'
import { reactions } from './reactions'
import { type Orders, openOrders } from './testing/open-orders'

let open: Orders
beforeEach(async () => {
  open = await openOrders()
})
afterEach(async () => await open.close())

const all = async () => await open.orders(shopIds.noodles)

describe('a concluded inspection', () => {
  it('that orders something to be mended leaves one order, however often it is followed', async () => {
    const change = { found: { '7.2': 'fail', '8.1': 'fail', '7.1': 'pass' }, rectifyBy: '2026-12-05' } as const
    const { rectificationId } = await open.inspected(change, 3)
    expect(await all()).toMatchObject([
      {
        rectificationId,
        revision: 1,
        state: 'open',
        day: '2026-11-24',
        // a Saturday gives way to Monday
        dueDay: '2026-12-07',
        needsRecheck: false,
        inspectors: [{ name: '陆闻溪' }, { name: '丁望舒' }],
        findings: [
          { key: 'c.7.2', number: '7.2', remark: '7.2 有问题。', state: 'open', repeats: [] },
          { key: 'c.8.1', number: '8.1', state: 'open' },
        ],
      },
    ])
  })

  it('that orders nothing leaves none, and no event either', async () => {
    await open.inspected({ found: { '7.2': 'fail' }, isMild: true })
    await open.inspected({ found: { '7.2': 'pass' } })
    expect(await all()).toEqual([])
  })

  it('owes a recheck after a key item, or a nonConforming verdict', async () => {
    await open.inspected({ found: { '1.1': 'fail' } })
    await open.inspected({ found: { '7.2': 'fail' }, verdict: 'nonConforming' })
    expect((await all()).map(({ needsRecheck }) => needsRecheck)).toEqual([true, true])
  })

  it('finds by itself what was found at the same shop within twelve months', async () => {
    const old = await open.inspected({ found: { '7.2': 'fail' }, finishedAt: '2025-11-20T02:00:00.000Z', isMild: true })
    const spring = await open.inspected({
      found: { '7.2': 'fail' },
      finishedAt: '2026-04-20T02:00:00.000Z',
      isMild: true,
    })
    const now = await open.inspected({ found: { '7.2': 'fail', '8.1': 'fail' } })
    const { findings } = await open.order(now)
    expect(old.rectificationId).not.toBe(spring.rectificationId)
    expect(findings.map(({ repeats }) => repeats)).toEqual([
      [{ inspectionId: spring.rectificationId, shopId: shopIds.noodles, day: '2026-04-20' }],
      [],
    ])
  })

  const foundIn = async (order: { shopId: string; rectificationId: string }) =>
    (await open.order(order)).findings.map(({ repeats }) => repeats.map(({ inspectionId }) => inspectionId))

  it('that is delivered late counts in the orders after it, once however often it is followed, until it is taken back', async () => {
    const now = await open.inspected({ found: { '7.2': 'fail', '8.1': 'fail' } })
    const late = await open.inspected({ found: { '7.2': 'fail' }, finishedAt: '2026-11-03T02:00:00.000Z' }, 3)
    expect(await foundIn(now)).toEqual([[late.rectificationId], []])
    expect(await foundIn(late)).toEqual([[]])
    await open.takenBack(late, 'withdrawn')
    expect(await foundIn(now)).toEqual([[], []])
  })

  it('repeats of one day only what was found before it', async () => {
    const morning = await open.inspected({ found: { '7.2': 'fail' }, finishedAt: '2026-11-24T02:00:00.000Z' })
    const evening = await open.inspected({ found: { '7.2': 'fail' }, finishedAt: '2026-11-24T09:00:00.000Z' })
    expect([await foundIn(morning), await foundIn(evening)]).toEqual([[[]], [[morning.rectificationId]]])
  })

  it('of another shop is another matter', async () => {
    await open.inspected({ found: { '7.2': 'fail' }, shopId: shopIds.pharmacy })
    await open.inspected({ found: { '7.2': 'fail' } })
    expect((await all())[0]?.findings[0]?.repeats).toEqual([])
  })
})

describe('a later visit', () => {
  const first = async () => await open.inspected({ found: { '7.2': 'fail', '8.1': 'fail' } })

  it('that finds everything mended closes the order, and the first verdict stays beside it', async () => {
    const order = await first()
    const recheck = await open.inspected({ kind: 'recheck', found: { '7.2': 'pass', '8.1': 'notApplicable' } }, 2)
    const closed = await open.order(order)
    expect(closed).toMatchObject({
      state: 'closed',
      ending: 'recheck',
      closed: { by: '陆闻溪、丁望舒' },
      rechecks: [{ inspectionId: recheck.rectificationId, day: '2026-11-24' }],
      findings: [{ state: 'verified', remark: '7.2 有问题。' }, { state: 'verified' }],
    })
    expect(closed.findings[0]?.judgements).toMatchObject([
      { way: 'onSite', verified: true, inspectionId: recheck.rectificationId },
    ])
    expect(closed.rechecks).toHaveLength(1)
  })

  it('judges item by item', async () => {
    const order = await first()
    await open.inspected({ kind: 'recheck', found: { '7.2': 'pass', '8.1': 'fail' }, isMild: true })
    expect(await open.order(order)).toMatchObject({
      state: 'returned',
      findings: [{ state: 'verified' }, { state: 'returned' }],
    })
  })

  it('that orders the same again takes it into its own order', async () => {
    const order = await first()
    const next = await open.inspected({ found: { '7.2': 'pass', '8.1': 'fail' } })
    expect(await open.order(order)).toMatchObject({
      state: 'closed',
      findings: [{ state: 'verified' }, { state: 'carriedOver' }],
    })
    expect(await open.order(next)).toMatchObject({ state: 'open', findings: [{ number: '8.1', state: 'open' }] })
  })

  it('judges what arrives only now from an earlier day', async () => {
    await open.inspected({ found: { '7.2': 'pass' }, finishedAt: '2026-11-24T06:00:00.000Z' })
    const late = await open.inspected({
      found: { '7.2': 'fail', '8.1': 'fail' },
      finishedAt: '2026-11-23T06:00:00.000Z',
    })
    expect(await open.order(late)).toMatchObject({
      state: 'open',
      findings: [{ state: 'verified' }, { state: 'open' }],
    })
  })

  it('from an earlier day judges nothing', async () => {
    const order = await first()
    await open.inspected({ found: { '7.2': 'pass', '8.1': 'pass' }, finishedAt: '2026-11-20T06:00:00.000Z' })
    expect(await open.order(order)).toMatchObject({ state: 'open', revision: 1, rechecks: [] })
  })
})

describe('the stream', () => {
  const [{ when }] = reactions as [(typeof reactions)[number]]
  const ids = { district, shopId: 'YX100001', inspectionId: 'I' }
  const change = (before: string | undefined, after: string, kind = 'Inspection') =>
    when({
      kind,
      pk: '',
      changeId: '1',
      at: new Date(0),
      before: before === undefined ? undefined : { ...ids, state: before },
      after: { ...ids, state: after },
    })
  it.each([
    ['notified', 'submitted', ids],
    [undefined, 'submitted', ids],
    ['submitted', 'submitted', undefined],
    [undefined, 'notified', undefined],
  ])('of an inspection from %s to %s: %j', (before, after, message) => expect(change(before, after)).toEqual(message))
  it('of something else is none of it', () => expect(change('notified', 'submitted', 'Shop')).toBeUndefined())
})
