import { receiptForTests } from '@app/rules/submission/testing'
import { expect, it } from 'vitest'
import { clockWords, linesOf, partThere, receiptWords } from './lines'

const fixed = {
  ...{ schema: 2 as const, inspectionId: 'i', version: 1, title: '面馆', begunAt: 0, contentHash: 'h' },
  photos: [
    { sha256: 'a', bytes: 1 },
    { sha256: 'b', bytes: 1 },
  ],
  there: ['a'],
}
const sending = { ...fixed, key: 's', stage: 'sending' as const }
const delivered = (key: string, receivedAt: string) => ({
  ...fixed,
  ...{ key, stage: 'delivered' as const, cleared: true, receipt: receiptForTests({ receivedAt }) },
})

it('sorts what waits for a person from what goes by itself, and shows the newest receipt first', () => {
  const { toSee, onTheWay, there } = linesOf({
    parcels: [
      { ...fixed, key: 'd', stage: 'draft' },
      { ...fixed, key: 'r', stage: 'refused', refusal: { reason: 'shopUnknown' } },
      { stage: 'unreadable', key: 'u', newer: true },
      sending,
      delivered('old', '2026-11-23T08:00:00Z'),
      delivered('new', '2026-11-24T08:00:00Z'),
    ],
  })
  expect([toSee, onTheWay, there].map((list) => list.map(({ key }) => key))).toEqual([
    ['r', 'u'],
    ['s'],
    ['new', 'old'],
  ])
})

it('measures what has arrived in pictures and the record', () => {
  expect([partThere(sending), partThere({ ...sending, stage: 'finished' })]).toEqual([33, 0])
})

it('writes a receipt as people read it out', () => expect(receiptWords('b81c04e7ff')).toBe('B81C 04E7'))

it.each([
  ['right', 0, undefined],
  ['nine minutes ahead', 9 * 60_000, undefined],
  ['twenty minutes ahead', 20 * 60_000, '手机时间快了约 20 分钟，送达按服务器时间记。'],
  ['a day ahead', 24 * 3_600_000, '手机时间快了约 24 小时，送达按服务器时间记。'],
  ['three days ahead', 72 * 3_600_000, '手机时间快了约 3 天，送达按服务器时间记。'],
  ['a day behind, which a late delivery looks like too', -24 * 3_600_000, undefined],
])('of a clock that was %s', (_, ahead, words) => {
  const receipt = receiptForTests({ receivedAt: '2026-11-24T08:00:00Z' })
  expect(clockWords({ begunAt: Date.parse(receipt.receivedAt) + ahead, receipt })).toBe(words)
})

it('leaves the clock to the server where the server has marked it', () => {
  const receipt = receiptForTests({ receivedAt: '2026-11-24T08:00:00Z' })
  const begunAt = Date.parse(receipt.receivedAt) + 24 * 3_600_000
  expect(clockWords({ begunAt, receipt, marks: ['clockOff'] })).toBeUndefined()
  expect(clockWords({ begunAt, receipt, marks: ['late'] })).toContain('24 小时')
})
