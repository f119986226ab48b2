import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { answered } from '../inspection/testing/ask'
import { type Orders, openOrders } from './testing/open-orders'

type Found = Readonly<Record<string, 'pass' | 'fail'>>
let open: Orders
let at: { readonly shopId: string; readonly rectificationId: string }
beforeEach(async () => {
  open = await openOrders()
  at = await open.inspected({ found: { '7.2': 'fail', '8.1': 'fail' }, rectifyBy: '2026-12-01' })
  open.house.setTime('2026-11-26T02:00:00.000Z')
})
afterEach(async () => await open.close())

const passing = { '7.2': 'pass', '8.1': 'pass' } as const
const states = async (of = at) => {
  const { state, findings } = await open.order(of)
  return [state, ...findings.map((finding) => finding.state)]
}
const looks = async (n: number) =>
  ((await open.order(at)).findings[n]?.judgements ?? []).map(({ verified, version, takenBack }) => [
    verified,
    version,
    takenBack?.reason,
  ])
const recheck = async (found: Found, isMild = true) => {
  const change = { kind: 'recheck' as const, found, ...(isMild && { isMild: true as const }) }
  return { ...(await open.inspected(change)), finishedAt: open.house.clock().toISOString() }
}
type Visit = Awaited<ReturnType<typeof recheck>>
const corrects = async (visit: Visit, found: Found, version = 2) =>
  await open.corrected(
    { ...visit, version },
    { kind: 'recheck', found, isMild: true, finishedAt: visit.finishedAt, version },
  )

describe('a corrected recheck', () => {
  it('judges with the version that stands: what it had verified wrongly is to be mended again, with time for it', async () => {
    const visit = await recheck(passing)
    expect(await states()).toEqual(['closed', 'verified', 'verified'])
    open.house.setTime('2026-12-07T02:00:00.000Z')
    await corrects(visit, { ...passing, '8.1': 'fail' })
    expect(await states()).toEqual(['returned', 'verified', 'returned'])
    const { dueDay, closed, ending } = await open.order(at)
    expect([dueDay, closed, ending]).toEqual(['2026-12-10', undefined, undefined])
    expect(await looks(1)).toEqual([
      [true, 1, '复查结果已更正'],
      [false, 2, undefined],
    ])
    expect((await open.order(at)).rechecks).toMatchObject([{ inspectionId: visit.rectificationId, version: 2 }])
  })
  it('that finds mended after all what it had sent back ends the order', async () => {
    const visit = await recheck({ ...passing, '7.2': 'fail' })
    expect(await states()).toEqual(['returned', 'returned', 'verified'])
    await corrects(visit, passing)
    expect(await states()).toEqual(['closed', 'verified', 'verified'])
    expect(await open.order(at)).toMatchObject({ ending: 'recheck', closed: { by: '陆闻溪、丁望舒' } })
  })
  it('that no longer looked at a finding leaves it as it was before', async () => {
    const visit = await recheck(passing)
    await corrects(visit, { '7.2': 'pass' })
    expect(await states()).toEqual(['open', 'verified', 'open'])
  })
  it('counts in its own place: what the desk verified afterwards stands', async () => {
    const visit = await recheck({ ...passing, '7.2': 'fail' })
    open.house.tick()
    const answer = { ...at, key: 'c.7.2', words: '换好了', photos: [] }
    await answered(open.ask('merchant', 'answerFinding', answer))
    await answered(open.ask('merchant', 'submitRectification', at))
    const judgements = [{ key: 'c.7.2', verified: true }]
    await answered(open.ask('lead', 'judgeFindings', { ...at, judgements }))
    await corrects(visit, { ...passing, '7.2': 'fail' })
    expect((await states())[1]).toBe('verified')
  })
  it('and the last of its versions, however often they are followed', async () => {
    const visit = await recheck(passing)
    await corrects(visit, { ...passing, '8.1': 'fail' })
    await corrects(visit, passing, 3)
    expect(await states()).toEqual(['closed', 'verified', 'verified'])
    expect(await looks(1)).toEqual([
      [true, 1, '复查结果已更正'],
      [false, 2, '复查结果已更正'],
      [true, 3, undefined],
    ])
  })
  it('that says the same changes no finding', async () => {
    const visit = await recheck(passing)
    const before = await open.order(at)
    await corrects(visit, passing)
    const after = await open.order(at)
    expect([after.state, after.closed, after.dueDay]).toEqual([before.state, before.closed, before.dueDay])
  })
})

describe.each(['withdrawn', 'notHeld'] as const)('a visit that is %s', (how) => {
  const reason = how === 'withdrawn' ? '复查结果已撤回' : '复查记录已更正，不再有检查结果'

  it('takes its judgements back, to be seen with when and why', async () => {
    const visit = await recheck(passing)
    await open.takenBack(visit, how)
    expect(await states()).toEqual(['open', 'open', 'open'])
    expect(await looks(0)).toEqual([[true, 1, reason]])
    expect((await open.order(at)).rechecks).toMatchObject([{ takenBack: { reason } }])
  })
  it('gives back what its own order had taken over', async () => {
    const visit = await recheck({ ...passing, '7.2': 'fail' }, false)
    expect(await states()).toEqual(['closed', 'carriedOver', 'verified'])
    await open.takenBack(visit, how)
    expect((await states(visit))[0]).toBe('closed')
    expect(await states()).toEqual(['open', 'open', 'open'])
  })
  it('gives it back as a still later visit saw it', async () => {
    const visit = await recheck({ ...passing, '7.2': 'fail' }, false)
    expect(await states()).toEqual(['closed', 'carriedOver', 'verified'])
    open.house.setTime('2026-11-27T02:00:00.000Z')
    await recheck(passing)
    await open.takenBack(visit, how)
    expect(await states()).toEqual(['closed', 'verified', 'verified'])
  })
  it('leaves what the office had ended', async () => {
    const visit = await recheck({ ...passing, '7.2': 'fail' })
    await answered(open.ask('office', 'endRectification', { ...at, reason: '店已关门' }))
    const before = await open.order(at)
    await open.takenBack(visit, how)
    expect(await open.order(at)).toEqual(before)
  })
})
