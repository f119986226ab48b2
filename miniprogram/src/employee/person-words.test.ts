import { expect, it } from 'vitest'
import { healthWords, isBarred, postWords } from './person-words'

const certificate = {
  ...{ fit: true, issuedOn: '2026-02-01', validUntil: '2027-01-31' },
  ...{ recordedAt: '2026-02-01T00:00:00.000Z', hasPicture: true },
}

it.each([
  [{ health: { state: 'valid', days: 70 }, certificate }, '健康证有效，1月31日 周日到期', false],
  [{ health: { state: 'expired', days: -3 }, certificate }, '健康证已过期 3 天', true],
  [{ health: { state: 'missing' } }, '健康证还没有登记', true],
  [{ health: { state: 'unfit' }, certificate }, '健康证不适合从事', true],
  [{ health: { state: 'notNeeded' } }, '不接触直接入口食品，不用健康证', false],
] as const)('%o says %s', (one, words, barred) => {
  expect([healthWords(one), isBarred(one)]).toEqual([words, barred])
})

it('names the posts of the day, not those that ended', () => {
  const posts = [
    { post: 'principal' as const, from: '2026-01-01', to: '2026-02-01' },
    { post: 'foodSafetyOfficer' as const, from: '2026-01-01' },
    { post: 'worker' as const, from: '2026-01-01' },
  ]
  expect(postWords({ posts }, '2026-02-01')).toBe('主要负责人、食品安全员、从业人员')
  expect(postWords({ posts }, '2026-02-02')).toBe('食品安全员、从业人员')
  expect(postWords({ posts }, '2025-02-02')).toBe('没有职务')
})
