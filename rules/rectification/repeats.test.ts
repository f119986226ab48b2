import { describe, expect, it } from 'vitest'
import { type LookedAt, repeatsOf } from './repeats'

const visit = (inspectionId: string, day: string, change: Partial<LookedAt> = {}): LookedAt => ({
  inspectionId,
  shopId: 'YX100001',
  day,
  kind: 'routine',
  results: { 'c.1': 'fail', 'c.2': 'pass' },
  ...change,
})
const now = { inspectionId: 'now', day: '2026-11-24' }

describe('a repeated violation', () => {
  it.each<[string, LookedAt, boolean]>([
    ['half a year ago', visit('a', '2026-05-24'), true],
    ['a year ago to the day', visit('a', '2025-11-24'), true],
    ['a year and a day ago', visit('a', '2025-11-23'), false],
    ['in the same inspection', visit('now', '2026-11-24'), false],
    ['in an earlier one of the same day', visit('a', '2026-11-24'), true],
    ['later', visit('a', '2026-11-25'), false],
    ['in a recheck, which finds nothing new', visit('a', '2026-10-24', { kind: 'recheck' }), false],
    ['passed then', visit('a', '2026-05-24', { results: { 'c.1': 'pass' } }), false],
    ['not looked at then', visit('a', '2026-05-24', { results: {} }), false],
  ])('found %s', (_, earlier, isRepeat) => {
    expect(repeatsOf('c.1', now, [earlier]).map(({ inspectionId }) => inspectionId)).toEqual(
      isRepeat ? [earlier.inspectionId] : [],
    )
  })

  it('names every earlier one, newest first', () => {
    const visits = [visit('a', '2026-01-05'), visit('b', '2026-06-05'), visit('c', '2026-06-05')]
    expect(repeatsOf('c.1', now, visits).map(({ inspectionId }) => inspectionId)).toEqual(['c', 'b', 'a'])
    expect(repeatsOf('c.2', now, visits)).toEqual([])
  })
})
