import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { actorOf, district, shopIds } from '../inspection/testing/people'
import { onPhones } from '../shop/public'
import { dailyTable, goodAnswers, inspectionTable, openSelfChecks, type SelfChecks } from './testing/open-self-checks'

let checks: SelfChecks
beforeAll(async () => {
  checks = await openSelfChecks()
  await checks.begin('2026-11-20')
})
afterAll(async () => await checks.close())

let day = 23
/** Each test on a day of its own, at nine in Shanghai. */
beforeEach(() => {
  day += 1
  const at = new Date(Date.UTC(2026, 10, day, 1))
  checks.house.setTime(at.toISOString())
})

const submit = async (input: object, who: Parameters<SelfChecks['ask']>[0] = 'merchant') =>
  await checks.ask(who, 'submitSelfCheck', input)
const refusal = async (outcome: ReturnType<typeof submit>) => {
  const settled = await outcome
  return 'refused' in settled ? [settled.refused.code, ...(settled.refused.detail ?? [])] : settled.answer
}

describe('who may send a self-check', () => {
  it('404: not of a shop that is not there', async () => {
    expect(await refusal(submit({ ...(await checks.filled()), shopId: 'YX1QQQQQ' }))).toEqual(['shop.unknown'])
  })

  it('403: not the neighbour, and not an inspector', async () => {
    const sent = await checks.filled()
    expect(await refusal(submit(sent, 'neighbour'))).toEqual(['access.denied'])
    expect(await refusal(submit(sent, 'lead'))).toEqual(['access.denied'])
  })

  it('an employee of this shop may, of another one not', async () => {
    const employee = (shopId: string) => ({
      ...actorOf('merchant'),
      grants: [{ role: 'employee' as const, shopIds: [shopId] }],
    })
    const sent = await checks.filled()
    expect(await refusal(submit(sent, employee(shopIds.bakery)))).toEqual(['access.denied'])
    expect(await refusal(submit(sent, employee(shopIds.noodles)))).toMatchObject({ outcome: 'settled' })
  })
})

describe('what is refused, and stays on the phone', () => {
  it('of a shop that is closed', async () => {
    const merchant = { ...actorOf('merchant'), grants: [{ role: 'merchant' as const, shopIds: [shopIds.closed] }] }
    const sent = { ...(await checks.filled()), shopId: shopIds.closed }
    expect(await refusal(submit(sent, merchant))).toEqual(['selfCheck.shopClosed'])
  })

  it('with a photo from yesterday, by the item and when it was taken', async () => {
    const sent = await checks.filled()
    const yesterday = `2026-11-${day - 1}T10:20:00.000Z`
    const photos = sent.photos.map((photo, n) => (n === 0 ? { ...photo, takenAt: yesterday } : photo))
    expect(await refusal(submit({ ...sent, photos }))).toEqual([
      'selfCheck.photoOld',
      `3.1 的照片拍于 2026-11-${day - 1} 18:20`,
    ])
  })

  it('half done: by what is missing of which item', async () => {
    const sent = await checks.filled()
    const { 'zc.1.1': _, ...rest } = goodAnswers(dailyTable)
    const answers = { ...rest, 'zc.2.3': { result: 'ok' }, 'zc.3.2': { result: 'problem' } }
    expect(await refusal(submit({ ...sent, answers }))).toEqual([
      'selfCheck.incomplete',
      '1.1 还没有填',
      '2.3 要填读数',
      '3.2 有问题的，写一句是什么',
    ])
  })

  it.each([
    ['a day to come', { day: '2027-02-01' }, 'selfCheck.dayInvalid'],
    ['a day long past', { day: '2026-10-01' }, 'selfCheck.dayInvalid'],
    ['an end before its beginning', { finishedAt: '2026-01-01T00:00:00.000Z' }, 'selfCheck.timesInvalid'],
    ['a table that the shop does not owe', { tableId: 'Z-YD' }, 'selfCheck.tableUnknown'],
    ['a version that never was', { version: 9 }, 'selfCheck.tableUnknown'],
    ['somebody who left', { employeeId: '01KKEMP0000000000000000002' }, 'selfCheck.employeeUnknown'],
  ])('with %s', async (_, change, code) => {
    expect((await refusal(submit({ ...(await checks.filled()), ...change }))) as string[]).toContain(code)
  })

  it('by a table of inspections', async () => {
    const { id: tableId, version } = inspectionTable
    expect(await refusal(submit({ ...(await checks.filled()), tableId, version }))).toEqual(['selfCheck.tableUnknown'])
  })

  it('with photos that did not arrive', async () => {
    const sent = await checks.filled()
    const photos = sent.photos.map((photo, n) => (n === 1 ? { ...photo, sha256: 'a'.repeat(64) } : photo))
    expect(await refusal(submit({ ...sent, photos }))).toEqual(['upload.unknown', '3.2 的照片'])
  })

  it('with a photo of another shop’s', async () => {
    const [sent, other] = [await checks.filled(), await checks.filled()]
    const photos = sent.photos.map((photo, n) => ({ ...photo, sha256: other.photos[n]?.sha256 }))
    expect((await refusal(submit({ ...sent, photos }))) as string[]).toContain('upload.unknown')
  })
})

describe('a self-check that came', () => {
  it('settles its period, and is shown with its answers, photos and what they lack', async () => {
    const sent = await checks.filled()
    const answers = { ...sent.answers, 'zc.2.3': { result: 'ok', reading: '11', remark: '已调低' } }
    const photos = sent.photos.map((photo, n) => (n === 0 ? { ...photo, source: 'album' } : photo))
    const at = checks.house.clock().toISOString()
    expect(await refusal(submit({ ...sent, answers, photos }))).toEqual({
      selfCheckId: sent.selfCheckId,
      period: sent.day,
      outcome: 'settled',
      isLate: false,
      receivedAt: at,
      findings: 1,
    })
    const { shopId, selfCheckId } = sent
    const shown = await checks.ask('lead', 'showSelfCheck', { shopId, selfCheckId })
    expect(shown).toMatchObject({
      answer: { by: '贺青禾', findings: 1, marks: ['fromAlbum', 'noPlace'], shopName: '槐荫桥面馆' },
    })
    const items = 'answer' in shown ? (shown.answer['answers'] as { number: string }[]) : []
    expect(items.find(({ number }) => number === '2.3')).toMatchObject({ isFinding: true, reading: '11', unit: '℃' })
    expect(items.find(({ number }) => number === '3.1')).toMatchObject({
      photos: [{ spot: '后厨', marks: ['fromAlbum', 'noPlace'], url: expect.stringContaining('http') }],
    })
  })

  it('keeps how far from the shop a photo was taken, and never where', async () => {
    const shop = await checks.house.stores.shop.shops.get({ district, shopId: shopIds.noodles })
    if (!shop) throw new Error('no shop')
    const location = {
      longitude: 120.15,
      latitude: 30.25,
      source: 'map' as const,
      setAt: '2026-01-01',
      setBy: '沈知远',
    }
    await checks.house.kernel.commit([checks.house.stores.shop.shops.replace({ ...shop, location })])
    const sent = await checks.filled()
    const phone = onPhones(location)
    const photos = sent.photos.map((one, n) => ({ ...one, place: { ...phone, latitude: phone.latitude + n / 100 } }))
    await submit({ ...sent, photos })
    const kept = await checks.deps.store.checks.get({ district, shopId: sent.shopId, selfCheckId: sent.selfCheckId })
    expect(kept?.photos.map(({ metres, marks }) => [metres, marks])).toEqual([
      [0, []],
      [1_112, ['farAway']],
      [2_224, ['farAway']],
    ])
    expect(JSON.stringify(kept)).not.toContain(String(phone.latitude))
  })

  it('sent again is the same one, whatever the key: nothing is kept twice', async () => {
    const sent = await checks.filled()
    const first = await submit(sent)
    const later = { ...sent, sentAt: new Date(checks.house.clock().getTime() + 60_000).toISOString() }
    expect(await submit(later)).toEqual(first)
    expect((await checks.period(dailyTable.id, sent.day, sent.day))?.supplements).toEqual([])
  })

  it('is named after whom the owner sends it for', async () => {
    const sent = await checks.filled()
    await submit({ ...sent, employeeId: checks.helper.employeeId })
    expect((await checks.period(dailyTable.id, sent.day, sent.day))?.settled?.by).toBe('周小满')
  })

  it('after its day is late, with both times', async () => {
    const sent = await checks.filled()
    const receivedAt = new Date(checks.house.clock().getTime() + 24 * 3_600_000).toISOString()
    checks.house.setTime(receivedAt)
    expect(await refusal(submit({ ...sent, sentAt: receivedAt }))).toMatchObject({ isLate: true, period: sent.day })
    const kept = await checks.period(dailyTable.id, sent.day, sent.day)
    expect(kept?.settled).toMatchObject({ finishedAt: sent.finishedAt, receivedAt, isLate: true })
    day += 1
  })
})

describe('two phones with the same day', () => {
  it('the second hears who was faster and loses nothing', async () => {
    const [first, second] = [await checks.filled(), await checks.filled()]
    await submit(first)
    expect(await refusal(submit(second))).toMatchObject({
      outcome: 'supplement',
      settledBefore: { by: '贺青禾', receivedAt: checks.house.clock().toISOString() },
    })
    const { shopId, selfCheckId } = second
    expect(await checks.ask('merchant', 'showSelfCheck', { shopId, selfCheckId })).toMatchObject({
      answer: { outcome: 'supplement', selfCheckId },
    })
    expect((await checks.period(dailyTable.id, first.day, first.day))?.settled?.selfCheckId).toBe(first.selfCheckId)
  })

  it('sent at once: one settles, all others are kept', async () => {
    const all = await Promise.all([1, 2, 3, 4, 5].map(async () => await checks.filled()))
    const outcomes = await Promise.all(all.map(async (one) => await refusal(submit(one))))
    const settled = outcomes.filter((one) => 'outcome' in one && one['outcome'] === 'settled')
    expect(settled).toHaveLength(1)
    const kept = await checks.period(dailyTable.id, all[0]?.day ?? '', all[0]?.day ?? '')
    expect(kept?.supplements).toHaveLength(4)
  })
})
