// @vitest-environment node
import { expect, it } from 'vitest'
import { age, countdown, figure, inFours, rate, share } from './figures'

it.each([
  [0, '0'],
  [999, '999'],
  [4033, '4,033'],
  [1234567, '1,234,567'],
])('writes %i as %s', (n, words) => expect(figure(n)).toBe(words))

it.each([
  [16, 18, '88.8%'],
  [18, 18, '100.0%'],
  [0, 18, '0.0%'],
  [2999, 3000, '99.9%'],
  [0, 0, '—'],
])('rounds %i of %i down to %s', (part, whole, words) => expect(rate(part, whole)).toBe(words))

it.each([
  [0, '1 秒前'],
  [-5_000, '1 秒前'],
  [59_999, '59 秒前'],
  [60_000, '1 分钟前'],
  [3_600_000, '1 小时前'],
])('says that figures of %i ms are from %s', (ms, words) => expect(age(ms)).toBe(words))

it.each([
  [102, '1 分 42 秒'],
  [60, '1 分 0 秒'],
  [41.2, '42 秒'],
  [-3, '0 秒'],
])('counts %d seconds down as %s', (seconds, words) => expect(countdown(seconds)).toBe(words))

it('never draws a bar beyond its track', () => {
  expect(share(3, 2)).toBe(100)
  expect(share(1, 0)).toBe(0)
  expect(share(1, 4)).toBe(25)
})

it('groups a paper number in fours without a space at the end', () => {
  expect(inFours('92990107MA7FN115')).toBe('9299 0107 MA7F N115')
  expect(inFours('JY229')).toBe('JY22 9')
})
