// @vitest-environment node
import { expect, it } from 'vitest'
import { kindIn, lasted, onTime, periodInWords } from './self-check-words'

it('says periods of every length', () => {
  const now = new Date('2026-11-24T02:00:00Z')
  expect(periodInWords('2026-11-23', now)).toBe('11月23日')
  expect(periodInWords('2026-W08', now)).toBe('2026年第8周')
  expect(periodInWords('2026-Q4', now)).toBe('2026年第4季度')
  expect(periodInWords('2026-03', now)).toBe('2026年3月')
})

it('rounds no share up, and says nothing of nothing', () => {
  expect(onTime({ done: 29, owed: 30 })).toBe('96.6%')
  expect(onTime({ done: 0, owed: 0 })).toBe('—')
  expect(lasted('2026-11-24T02:00:00Z', '2026-11-24T02:00:18Z')).toBe('18 秒')
  expect(lasted('2026-11-24T02:00:00Z', '2026-11-24T02:04:10Z')).toBe('4 分 10 秒')
  expect(kindIn(new URLSearchParams('kind=nothing'))).toBe('daily')
})
