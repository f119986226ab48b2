import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type House, openHouse } from '../../guards/testing/open-house'
import { shopStore } from '../store'
import { storedShop } from '../testing/stored-shop'
import { intakeWorker } from './intake'

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(async () => await house.close())

const open = async () => {
  const { kernel, records } = house.base
  const store = shopStore(records)
  await kernel.commit([store.shops.insert(storedShop())])
  const kept = async () => await store.mismatches.within('D#YX1#SHOP#YX1A0001', 'MISMATCH#')
  const audits = async () =>
    [...(await house.scan()).values()].filter(({ _et }) => _et === 'AuditEvent').map(({ operation }) => operation)
  return { take: intakeWorker({ store, kernel }), kept, audits }
}

const report = { district: 'YX1', shopId: 'YX1A0001', at: '2026-03-18T02:00:00.000Z', words: '招牌不是这个名字' }

describe('a report that a code does not match its shop', () => {
  it('is kept once, however often it is delivered, with one audit event', async () => {
    const { take, kept, audits } = await open()
    await take(report)
    await Promise.all([take(report), take(report)])
    expect(await kept()).toEqual([
      {
        revision: 1,
        mismatchId: expect.any(String),
        district: 'YX1',
        shopId: 'YX1A0001',
        at: report.at,
        words: report.words,
      },
    ])
    expect(await audits()).toEqual(['shop.keepMismatch'])
  })

  it('is kept beside another of the same moment that says something else', async () => {
    const { take, kept } = await open()
    const { words: _, ...silent } = report
    await take(report)
    await take(silent)
    await take({ ...silent, at: '2026-03-18T02:00:01.000Z' })
    expect((await kept()).map(({ at, words }) => [at.slice(17, 19), words]).toSorted()).toEqual(
      [
        ['00', undefined],
        ['00', '招牌不是这个名字'],
        ['01', undefined],
      ].toSorted(),
    )
  })

  it('is dropped when the shop has fifty of that day, and kept again the next day', async () => {
    const { take, kept } = await open()
    const second = (n: number) => `2026-03-18T02:00:${String(n).padStart(2, '0')}.000Z`
    for (let n = 0; n < 52; n++) await take({ ...report, at: second(n) })
    expect(await kept()).toHaveLength(50)
    await take({ ...report, at: '2026-03-19T02:00:00.000Z' })
    expect(await kept()).toHaveLength(51)
  })

  it('on a shop that does not exist leaves nothing at all', async () => {
    const { take } = await open()
    const before = await house.scan()
    await take({ ...report, shopId: 'YX1A0009' })
    expect(await house.scan()).toEqual(before)
  })

  it.each([
    { ...report, phone: '13800000136' },
    { ...report, words: '字'.repeat(201) },
    { ...report, at: 'now' },
    'hello',
  ])('is refused aloud when it is no such report: %o', async (message) => {
    const { take, kept } = await open()
    await expect(take(message)).rejects.toThrow()
    expect(await kept()).toEqual([])
  })
})
