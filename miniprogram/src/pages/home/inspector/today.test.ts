import type { AnyParcel } from '@app/rules/submission/parcel'
import { describe, expect, it } from 'vitest'
import type { PackOrder } from '../../../grid-pack/pack-box'
import { packedShop } from '../../../grid-pack/testing'
import type { DraftLine } from '../../../inspection/drafts'
import { shopsOn, todayOf } from './today'

const day = '2026-11-24'
const order = (rectificationId: string, change: Partial<PackOrder>): PackOrder => ({
  ...{ rectificationId, shopId: packedShop(1).shopId, shopName: '槐荫汤面馆', state: 'open', standing: 'running' },
  ...{ day: '2026-11-10', dueDay: '2026-12-01', daysOver: 0, workingDaysLeft: 5 },
  ...{ findings: 2, settled: 0, answered: 0, repeated: 0, extensionAsked: false },
  ...change,
})
const draft = (inspectionId: string, step: DraftLine['step']): DraftLine => ({
  ...{ inspectionId, shopName: '槐荫汤面馆', done: 3, total: 30, savedAt: 1, step },
})
const line = (n: number, last?: { day: string; verdict?: string }) => ({
  ...packedShop(n),
  ...(last && { last }),
  visited: { food: true, ...(last && { fullOn: last.day, wholeOn: last.day }) },
})

describe('an inspector’s day', () => {
  const lines = [
    line(1, { day, verdict: 'conforming' }),
    line(2, { day: '2026-11-20', verdict: 'nonConforming' }),
    line(3, { day: '2026-08-25', verdict: 'conforming' }),
    line(4),
  ]
  const orders = [
    order('late', { dueDay: '2026-11-21', standing: 'dueSoon' }),
    order('later', { dueDay: '2026-11-23' }),
    order('today', { dueDay: day }),
    order('verify', { state: 'answered', dueDay: '2026-11-20' }),
    order('asks', { dueDay: '2026-11-22', extensionAsked: true }),
    order('running', { dueDay: '2026-12-01' }),
  ]
  const drafts = [draft('a', 'check'), draft('c', 'recused')]
  const parcels = (['draft', 'finished', 'sending', 'delivered'] as const).map((stage) => ({ stage }) as AnyParcel)

  it('counts by today’s date, whatever the day on which the orders were read', () => {
    const today = todayOf({ lines, orders, drafts, parcels, visits: [] }, day)
    expect(today.overdue.map(({ rectificationId, daysOver }) => [rectificationId, daysOver])).toEqual([
      ['late', 3],
      ['later', 1],
    ])
    expect(today.due.map(({ rectificationId }) => rectificationId)).toEqual(['verify', 'asks', 'today'])
  })

  it('tells what goes on from what only has to arrive', () => {
    const today = todayOf({ lines, orders, drafts, parcels, visits: [] }, day)
    expect(today.drafts.map(({ inspectionId }) => inspectionId)).toEqual(['a', 'c'])
    expect(today.unsent).toBe(2)
  })

  it('counts the person’s own visits, and not those of others in the own grids', () => {
    const own = { inspectionId: 'i', shopId: 'elsewhere', state: 'submitted' as const, day }
    const doneBy = (visits: (typeof own)[]) => todayOf({ lines, orders, drafts, parcels: [], visits }, day).done
    expect([doneBy([]), doneBy([own])]).toEqual([0, 1])
  })

  it('names the shops that are due, drawn ones first, by the bureau’s own plan and by nothing else', () => {
    const plan = { version: 1, effectiveFrom: '2026-01-01', yearlyCap: 2, foodEveryMonths: 2, drugsEveryMonths: 36 }
    const drawn = [
      { shopId: packedShop(1).shopId, on: day },
      { shopId: packedShop(2).shopId, on: '2026-11-22' },
    ]
    const why = (head?: object) =>
      todayOf({ lines, orders, drafts, parcels, visits: [], ...(head && { head }) }, day).visits.map(
        ({ line: { shopId }, due }) => [shopId, due.why],
      )
    expect(why()).toEqual([[packedShop(4).shopId, 'never']])
    expect(why({ plans: [plan], drawn })).toEqual([
      [packedShop(2).shopId, 'drawn'],
      [packedShop(3).shopId, 'period'],
      [packedShop(4).shopId, 'never'],
    ])
  })

  it.each([
    ['all', [1, 2, 3, 4]],
    ['due', [4]],
    ['unvisited', [3, 4]],
    ['failing', [2]],
    ['done', [1]],
  ] as const)('shows of the shops: %s', (view, shown) => {
    const { visits } = todayOf({ lines, orders, drafts, parcels, visits: [] }, day)
    expect(shopsOn(lines, view, { day, visits }).map(({ shopId }) => shopId)).toEqual(
      shown.map((n) => packedShop(n).shopId),
    )
  })
})
