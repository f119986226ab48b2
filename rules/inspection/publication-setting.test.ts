import { describe, expect, it } from 'vitest'
import { publicHolidays } from '../time/public-holidays'
import { deadlineAfter, publishWithin, settingAt, shippedSetting } from './publication-setting'

const version = (n: number, effectiveFrom: string, setAt: string) => ({
  version: n,
  effectiveFrom,
  setAt,
  mode: 'afterReview' as const,
  objectWithin: 10,
  answerWithin: 15,
})

const versions = [
  version(1, '2026-03-18', '2026-03-18T02:00:00.000Z'),
  version(2, '2026-05-01', '2026-04-02T02:00:00.000Z'),
  version(3, '2026-05-01', '2026-04-03T02:00:00.000Z'),
]

describe('the setting under which a result falls', () => {
  it.each([
    ['long before', '2026-01-01T00:00:00.000Z', 0],
    ['on the day, before it was set', '2026-03-18T01:59:59.000Z', 0],
    ['on the day, after it was set', '2026-03-18T02:00:00.000Z', 1],
    ['the evening before the next begins, in Shanghai', '2026-04-30T15:59:59.000Z', 1],
    ['when the next begins: the later of two of one day', '2026-04-30T16:00:00.000Z', 3],
  ])('%s', (_, at, expected) => {
    expect(settingAt(versions, at).version).toBe(expected)
  })
  it('is the shipped one where a district has set nothing', () => {
    expect(settingAt([], '2026-03-18T02:00:00.000Z')).toBe(shippedSetting)
  })
})

describe('the day until which a result must be public', () => {
  it.each([
    // 20 working days after Tuesday 24 November 2026
    ['2026-11-24', '2026-12-22', false],
    // across both feasts: 25 September and 1 to 7 October are free, 20 September and 10 October are worked
    ['2026-09-18', '2026-10-22', false],
    // into a year whose notice is not known
    ['2026-12-10', '2027-01-07', true],
  ])('after %s it is %s', (day, on, isUnsure) => {
    expect(deadlineAfter(publicHolidays, day, publishWithin)).toEqual({ on, isUnsure })
  })
})
