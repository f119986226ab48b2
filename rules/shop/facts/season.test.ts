import { describe, expect, it } from 'vitest'
import { monthsWords, seasonOn } from './season'

describe('the season of a shop', () => {
  it.each([
    ['2026-05-01', 'in'],
    ['2026-10-31', 'in'],
    ['2026-11-01', 'out'],
    ['2026-04-30', 'out'],
  ])('open from May to October: on %s it is %s', (day, season) => {
    expect(seasonOn({ status: 'seasonal', openMonths: [5, 6, 7, 8, 9, 10] }, day)).toBe(season)
  })

  it('has none where the shop is not seasonal, or nobody said when it is open', () => {
    expect(seasonOn({ status: 'active', openMonths: [5] }, '2026-11-01')).toBeUndefined()
    expect(seasonOn({ status: 'seasonal' }, '2026-11-01')).toBeUndefined()
  })

  it.each([
    [[5, 6, 7, 8, 9, 10], '5 月至 10 月'],
    [[1, 2, 3, 11, 12], '11 月至次年 3 月'],
    [[7], '7 月'],
    [[1, 2, 7, 12], '7 月、12 月至次年 2 月'],
    [[1, 12], '12 月至次年 1 月'],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], '全年'],
  ])('%o is said as %s', (months, words) => {
    expect(monthsWords(months)).toBe(words)
  })
})
